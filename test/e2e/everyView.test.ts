// Every view of the product, as everybody must be able to use it: at a desk, on a phone, enlarged, in the dark, by keyboard,
// without motion, with forced colours, and in English.
import { beforeAll, describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { wcagBarriersIn } from './support/accessibility.ts'
import { layoutFaults, motionIn, redrawn } from './support/appearance.ts'
import { unmarkedChoices, unmarkedStages } from './support/forcedColours.ts'
import { keyboardFaults, unseenFocus } from './support/keyboard.ts'
import { tour } from './support/tour.ts'
import { acts } from './support/views.ts'
import { strayWords } from './support/words.ts'
import { desk, enlargedFourTimes, enlargedTwice, phone } from './support/windows.ts'

const { play, visit, written } = tour()

/** The faults that `look` finds, each with where it was found. */
async function faultsIn(
  where: string,
  look: (page: Page) => Promise<readonly string[]>,
  page: Page,
): Promise<readonly string[]> {
  await redrawn(page)
  return (await look(page)).map((fault) => `${where}: ${fault}`)
}

const inActs = (['before', 'during', 'soon', 'over', 'after'] as const).map((act) => ({
  act,
  views: acts[act],
}))

describe.each(inActs)('$act', ({ act, views }) => {
  beforeAll(() => play(act))

  describe.each(views)('$name', (view) => {
    let page: Page
    beforeAll(async () => {
      page = await visit(view, 'sv')
    })

    it('has no barriers, at a desk or on a phone, in the light or in the dark', async () => {
      const faults: string[] = []
      for (const size of [desk, phone]) {
        await page.setViewportSize(size)
        await page.emulateMedia({ colorScheme: 'light' })
        await page.locator('html[data-mantine-color-scheme="light"]').waitFor()
        faults.push(...(await faultsIn(`${size.width} px, light`, wcagBarriersIn, page)))
        await page.emulateMedia({ colorScheme: 'dark' })
        await page.locator('html[data-mantine-color-scheme="dark"]').waitFor()
        const inTheDark = (dark: Page) => wcagBarriersIn(dark, 'colours')
        faults.push(...(await faultsIn(`${size.width} px, dark`, inTheDark, page)))
      }
      expect(faults).toEqual([])
    })

    it('fits an enlarged window, where all can be come to by keyboard, as at a desk', async () => {
      const faults: string[] = []
      for (const size of [enlargedFourTimes, enlargedTwice, desk]) {
        await page.setViewportSize(size)
        faults.push(...(await faultsIn(`${size.width} px`, layoutFaults, page)))
        if (size !== enlargedTwice) faults.push(...(await faultsIn(`${size.width} px`, keyboardFaults, page)))
      }
      expect(faults).toEqual([])
    })

    it('stands still when asked to, and when colours are forced marks what is chosen, what time it is and where the focus is', async () => {
      expect(await motionIn(page)).toEqual([])
      const faults: string[] = []
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ forcedColors: 'active', colorScheme })
        const look = async () => [
          ...(await unmarkedChoices(page)),
          ...(await unmarkedStages(page)),
          ...(await unseenFocus(page)),
        ]
        faults.push(...(await faultsIn(`forced, ${colorScheme}`, look, page)))
      }
      expect(faults).toEqual([])
    })

    it('is whole in English', async () => {
      await visit(view, 'en')
      expect(await strayWords(page, written())).toEqual([])
      await page.setViewportSize(phone)
      expect(await faultsIn('390 px', layoutFaults, page)).toEqual([])
    })
  })
})
