// That the line is cut, told to a presenter on a phone: beside what she reads, not over it.
import type { Locator } from 'playwright-core'
import { expect, it } from 'vitest'
import { lineIsCut, overLine } from './support/overLine.ts'
import { playToVarmland, writeOutline } from './support/stage.ts'
import { isTooWide } from './support/visits.ts'
import { phone, sizes, smallPhone } from './support/windows.ts'

const { stage, come, whileCut } = overLine(async (set) => {
  await writeOutline(set)
  await playToVarmland(set)
})

const boxOf = async (seen: Locator) => (await seen.boundingBox()) ?? { y: Number.NaN, height: Number.NaN }

it.each([phone, smallPhone])(
  'on a phone of $width × $height she can read all that she could, and the clock stays where it was',
  async (viewport) => {
    const link = stage().linkOf('presenter', 'varmland')
    const presenter = await come(link, 'phone', { ...sizes.phone, viewport })
    const clock = presenter.getByRole('timer')
    const banner = presenter.getByRole('status').filter({ has: lineIsCut(presenter) })
    await presenter.getByText(/^Lyssnar nu: /).waitFor()
    await presenter.waitForLoadState('networkidle')
    const before = await boxOf(clock)
    await whileCut(presenter, async () => {
      expect(await boxOf(clock)).toEqual(before)
      for (const words of [/^Nu: /, /^Härnäst: /, /^Lyssnar nu: /, 'Anteckningar och program']) {
        const line = presenter.getByText(words).first()
        await line.scrollIntoViewIfNeeded()
        const [{ y, height }, below] = [await boxOf(line), await boxOf(banner)]
        // A browser scrolls by whole pixels.
        expect([words, y > -1, y + height < below.y + 1]).toEqual([words, true, true])
      }
      expect(await isTooWide(presenter)).toBe(false)
    })
    await presenter.context().close()
  },
)
