// A presenter at desktop and phone size, over a line that is slow and cut: the outline, the rehearsal, and what is said to her while she presents.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { minutes } from '#shared/time/instant.ts'
import { barriersInBothThemes } from './support/accessibility.ts'
import { redrawn } from './support/appearance.ts'
import { secondsOff } from './support/clock.ts'
import { overLine } from './support/overLine.ts'
import { playToVarmland, presentationOf, writeOutline } from './support/stage.ts'
import { isTooWide } from './support/visits.ts'
import { bothSizes, desk, enlargedFourTimes, enlargedTwice, phone, sizes } from './support/windows.ts'
import type { Size } from './support/windows.ts'

const { stage, come, whileCut, whileSlow } = overLine(writeOutline)

/** Who writes an outline at which size: each her own. */
const writers: Readonly<Record<Size, string>> = { desktop: 'halland', phone: 'vasternorrland' }

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const point = (page: Page, number: number) =>
  page.getByRole('textbox', { name: `Punkt ${number}`, exact: true })
const isSaved = (page: Page) => page.getByText('Sparat', { exact: true }).waitFor()
const timer = (page: Page) => page.getByRole('timer').first()

/** Where the figures of the clock are in the window, and the words and controls that stand above them. */
function placeOfTime(page: Page) {
  return timer(page).evaluate((figures) => {
    const { top, bottom } = figures.getBoundingClientRect()
    const others = [...document.querySelectorAll('h1, h2, p, a, button')]
    const isAbove = (each: Element) => {
      const place = each.getBoundingClientRect()
      return place.bottom > 0 && place.bottom <= top
    }
    return { top, bottom, above: others.filter(isAbove).map(({ textContent }) => textContent) }
  })
}

describe.each(bothSizes)('on a %s, a presenter before the dialogue', (size) => {
  const texts = () => {
    const { outlines } = stage().state().outlines
    return outlines[presentationOf(stage().state(), writers[size])]?.map(({ text }) => text)
  }
  let presenter: Page

  beforeAll(async () => {
    presenter = await come(stage().linkOf('presenter', writers[size]), size)
  })

  afterAll(() => presenter.context().close())

  it('writes an outline that saves itself, and orders it', async () => {
    await button(presenter, 'Lägg till punkt').click()
    await point(presenter, 1).fill('Skogens bioekonomi')
    await button(presenter, 'Lägg till punkt').click()
    await point(presenter, 2).fill('Internationell koppling')
    await button(presenter, 'Flytta upp Internationell koppling').click()
    await presenter.getByText('4 av 10 min · 6 min kvar att fördela').waitFor()
    await isSaved(presenter)
    await expect.poll(texts).toEqual(['Internationell koppling', 'Skogens bioekonomi'])
    expect(await barriersInBothThemes(presenter)).toEqual([])
    expect(await isTooWide(presenter)).toBe(false)
  })

  it('writes on without a line, and it is saved once the line is back', async () => {
    await whileCut(presenter, async () => {
      await point(presenter, 2).fill('Vätgas')
      await presenter.getByText('Offline. Sparas när nätet är tillbaka.').waitFor()
    })
    await isSaved(presenter)
    await expect.poll(texts).toEqual(['Internationell koppling', 'Vätgas'])
  })

  it('is told that it is being saved for as long as that takes, and finds it again', async () => {
    await whileSlow(500, async () => {
      await point(presenter, 1).fill('Samarbete över Östersjön')
      await presenter.getByText('Sparar …', { exact: true }).waitFor()
      await isSaved(presenter)
      expect(texts()).toEqual(['Samarbete över Östersjön', 'Vätgas'])
    })
    await presenter.reload()
    await point(presenter, 2).waitFor()
    await expect.poll(() => point(presenter, 1).inputValue()).toBe('Samarbete över Östersjön')
  })

  it('rehearses on a clock that nobody else sees, and that needs no line', async () => {
    await presenter.getByRole('link', { name: 'Repetera mot klockan' }).click()
    await presenter.getByText('Nu: Samarbete över Östersjön').waitFor()
    expect(await timer(presenter).innerText()).toBe('10:00')
    await whileCut(presenter, async () => {
      await button(presenter, 'Starta').click()
      await expect.poll(() => timer(presenter).innerText()).toMatch(/^09:/)
      await button(presenter, 'Pausa').click()
    })
    expect(await barriersInBothThemes(presenter)).toEqual([])
    expect(await isTooWide(presenter)).toBe(false)
    await button(presenter, 'Börja om').click()
    await expect.poll(() => timer(presenter).innerText()).toBe('10:00')
    expect(stage().state().timer.phase).toBe('preparing')
    await presenter.getByRole('link', { name: 'Tillbaka' }).click()
    await point(presenter, 1).waitFor()
  })
})

describe('who presents', () => {
  beforeAll(async () => {
    // The second point is long enough to be the present one for as long as these tests take.
    const points = [
      ['Våra fokusområden', 2],
      ['Internationell koppling', 6],
      ['Vad vi vill fortsätta med', 2],
    ] as const
    await stage().by('presenter', 'varmland', {
      type: 'outline.set',
      slotId: presentationOf(stage().state(), 'varmland'),
      points: points.map(([text, planned]) => ({ text, plannedMs: minutes(planned) })),
    })
    await playToVarmland(stage())
  })

  describe.each(bothSizes)('on a %s', (size) => {
    let presenter: Page
    let facilitator: Page

    beforeAll(async () => {
      presenter = await come(stage().linkOf('presenter', 'varmland'), size)
      facilitator = await come(stage().linkOf('facilitator', 'vinnova'), size)
      await timer(facilitator).waitFor()
    })

    afterAll(async () => {
      await presenter.context().close()
      await facilitator.context().close()
    })

    it('sees the point where to be, the one after it, and who listens', async () => {
      await presenter.getByText('Nu: Internationell koppling').waitFor()
      await presenter.getByText('Sedan: Vad vi vill fortsätta med').waitFor()
      await presenter.getByText(/^Lyssnar nu: .*Vinnova/).waitFor()
      expect(await barriersInBothThemes(presenter)).toEqual([])
      expect(await isTooWide(presenter)).toBe(false)
    })

    it('sees the time left whole in every window, and first in the lowest', async () => {
      for (const window of [enlargedFourTimes, enlargedTwice, phone, desk]) {
        await presenter.setViewportSize(window)
        await redrawn(presenter)
        const where = `${window.width} × ${window.height}`
        const isWhole = async () => {
          const { top, bottom } = await placeOfTime(presenter)
          return top >= 0 && bottom <= window.height
        }
        await expect.poll(async () => [where, await isWhole()]).toEqual([where, true])
        if (window.height !== 256) continue
        const { top, bottom, above } = await placeOfTime(presenter)
        expect([above, bottom - top > 64]).toEqual([[], true])
      }
      await presenter.setViewportSize(sizes[size].viewport)
    })

    it('is told what the facilitator sends by a press, over a slow line, until it is taken away', async () => {
      const message = presenter.getByText('”Ta gärna EU-delen”')
      if (size === 'desktop') await facilitator.keyboard.press('m')
      else await button(facilitator, 'Skicka meddelande').tap()
      await button(facilitator, 'Ta gärna EU-delen').waitFor()
      expect(await barriersInBothThemes(facilitator)).toEqual([])
      await whileSlow(400, async () => {
        await button(facilitator, 'Ta gärna EU-delen').click()
        await message.waitFor()
        expect(await barriersInBothThemes(presenter)).toEqual([])
        await button(facilitator, 'Ta bort meddelandet').click()
        await message.waitFor({ state: 'hidden' })
      })
      await expect.poll(() => stage().state().messages.standing).toBeNull()
    })

    it('goes on by her own clock without a line, is told so, and of what was said meanwhile', async () => {
      await whileCut(presenter, async () => {
        await presenter.getByText('Inte bekräftad, väntar på kontakt').waitFor()
        await presenter.getByText('Nu: Internationell koppling').waitFor()
        await stage().by('facilitator', 'vinnova', { type: 'message.send', to: 'everyone', text: 'Runda av' })
      })
      await presenter.getByText('”Runda av”').waitFor()
      await presenter.getByText('Inte bekräftad, väntar på kontakt').waitFor({ state: 'hidden' })
      await expect.poll(() => secondsOff(presenter, stage())).toBeLessThan(3)
      await stage().by('facilitator', 'vinnova', { type: 'message.clear' })
    })
  })
})

describe.each(bothSizes)('on a %s, who waits for her turn', (size) => {
  let presenter: Page

  beforeAll(async () => {
    presenter = await come(stage().linkOf('presenter', 'vastmanland'), size)
  })

  afterAll(() => presenter.context().close())

  it('writes on her outline beside the rehearsal, which follows what she writes', async () => {
    await presenter.getByRole('link', { name: 'Disposition och repetition' }).click()
    await button(presenter, 'Starta').waitFor()
    const text = `Skrivet på ${size}`
    await button(presenter, 'Lägg till punkt').click()
    const fields = presenter.getByRole('textbox', { name: /^Punkt \d+$/ })
    await fields.last().fill(text)
    await isSaved(presenter)
    await presenter
      .getByText(new RegExp(`^(Nu|Sedan): ${text}`))
      .first()
      .waitFor()
    expect(await timer(presenter).innerText()).toBe('10:00')
    expect(await barriersInBothThemes(presenter)).toEqual([])
    expect(await isTooWide(presenter)).toBe(false)
  })
})
