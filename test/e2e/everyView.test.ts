// Every view of the product, as everybody must be able to use it: at a desk, on a phone, enlarged, in the dark, by keyboard,
// without motion, with forced colours, and in English.
import { beforeAll, describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { exampleGuests } from '#server/demo/exampleDialogue.ts'
import { wcagBarriersIn } from './support/accessibility.ts'
import { makeRoomLink, openRound, putInSeries, reportDifferently } from './support/aroundTheMeeting.ts'
import { layoutFaults, motionIn, redrawn, unmarkedChoices } from './support/appearance.ts'
import { keyboardFaults } from './support/keyboard.ts'
import { playToTheEnd, playToVarmland, writeOutline } from './support/stage.ts'
import { acts } from './support/views.ts'
import type { Act, Places, View, Visitor } from './support/views.ts'
import { visits } from './support/visits.ts'
import { strayWords } from './support/words.ts'

const desk = { width: 1440, height: 900 }
const phone = { width: 390, height: 844 }
/** What is left of 1280 × 1024 at 400 percent, and of 1280 × 800 at 200 percent. */
const enlarged = [
  { width: 320, height: 256 },
  { width: 640, height: 400 },
]

const { stage, open } = visits(writeOutline)
const pages = new Map<Visitor, Page>()
let places: Places

/** The page of each visitor stays open through all acts. */
async function pageOf(visitor: Visitor): Promise<Page> {
  const links: Readonly<Record<Visitor, () => string>> = {
    facilitator: () => stage().linkOf('facilitator', 'vinnova'),
    presenter: () => stage().linkOf('presenter', 'varmland'),
    panel: () => stage().linkOf('panel', 'energimyndigheten'),
    listener: () => stage().linkOf('listener', 'skane'),
    display: () => stage().linkOf('display', null),
    stranger: () => stage().url,
  }
  const page = pages.get(visitor) ?? (await open(links[visitor](), null))
  pages.set(visitor, page)
  return page
}

/** Opens the view, until all of it is there. */
async function visit(view: View, language: 'sv' | 'en'): Promise<Page> {
  const page = await pageOf(view.visitor)
  const address = new URL(view.path(places), stage().url)
  address.searchParams.set('lang', language)
  await page.setViewportSize(desk)
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' })
  await page.goto(address.href)
  if (language === 'sv') await view.shows(page).first().waitFor()
  else await page.waitForLoadState('networkidle')
  const settled = `html[lang="${language}"]:not(:has(.mantine-Loader-root)) :is(h1, [role="timer"])`
  await page.locator(settled).first().waitFor()
  return page
}

const prepare: Readonly<Record<Act, () => Promise<void>>> = {
  before: async () => {
    const facilitator = await pageOf('facilitator')
    const url = await makeRoomLink(stage(), facilitator.context())
    places = { dialogueId: stage().dialogueId, roomLink: new URL(url).pathname, seriesId: '' }
  },
  during: () => playToVarmland(stage()),
  after: async () => {
    await playToTheEnd(stage())
    await reportDifferently(stage())
    await openRound(stage())
    const facilitator = await pageOf('facilitator')
    places = { ...places, seriesId: await putInSeries(stage(), facilitator.context()) }
  },
}

/** What stands in the example itself, which is in Swedish. */
function written(): readonly string[] {
  const followUps = Object.values(stage().state().followUps.followUps)
  return [...exampleGuests().map(({ name }) => name), ...followUps.map(({ what }) => what)]
}

/** The faults that `look` finds, each with where it was found. */
async function faultsIn(
  where: string,
  look: (page: Page) => Promise<readonly string[]>,
  page: Page,
): Promise<readonly string[]> {
  await redrawn(page)
  return (await look(page)).map((fault) => `${where}: ${fault}`)
}

const inActs = (['before', 'during', 'after'] as const).map((act) => ({
  act,
  views: acts[act],
  play: prepare[act],
}))

describe.each(inActs)('$act the dialogue', ({ views, play }) => {
  beforeAll(play)

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
      for (const size of [...enlarged, desk]) {
        await page.setViewportSize(size)
        faults.push(...(await faultsIn(`${size.width} px`, layoutFaults, page)))
        if (size.width !== 640) faults.push(...(await faultsIn(`${size.width} px`, keyboardFaults, page)))
      }
      expect(faults).toEqual([])
    })

    it('stands still when asked to, and marks what is chosen when colours are forced', async () => {
      expect(await motionIn(page)).toEqual([])
      await page.emulateMedia({ forcedColors: 'active' })
      await redrawn(page)
      expect(await unmarkedChoices(page)).toEqual([])
    })

    it('is whole in English', async () => {
      await visit(view, 'en')
      expect(await strayWords(page, written())).toEqual([])
      await page.setViewportSize(phone)
      expect(await faultsIn('390 px', layoutFaults, page)).toEqual([])
    })
  })
})
