// Goes through the example act by act and view by view. Each visitor has one page, which stays open through all acts.
import type { Page } from 'playwright-core'
import { exampleGuests } from '#server/demo/exampleDialogue.ts'
import { findSlot } from '#shared/dialogue/agenda/state.ts'
import { remaining } from '#shared/dialogue/timer/elapsed.ts'
import { minutes } from '#shared/time/instant.ts'
import { createNext, makeRoomLink, openRound, putInSeries, reportDifferently } from './aroundTheMeeting.ts'
import { playToTheEnd, playToVarmland, writeOutline } from './stage.ts'
import type { Stage } from './stage.ts'
import type { Act, Places, View, Visitor } from './views.ts'
import { visits } from './visits.ts'
import { desk } from './windows.ts'

export interface Tour {
  readonly stage: () => Stage
  /** Plays what is between the act before and this one. The acts are played in their order. */
  readonly play: (act: Act) => Promise<void>
  readonly places: () => Places
  readonly pageOf: (visitor: Visitor) => Promise<Page>
  /** Opens the view at a desk, in the light, until all of it is there. */
  readonly visit: (view: View, language?: 'sv' | 'en') => Promise<Page>
  /** What stands in the example itself, which is in Swedish. */
  readonly written: () => readonly string[]
}

/** Sets the stage before the tests of the file that calls this, and takes it down after them. */
export function tour(): Tour {
  const { stage, open } = visits(writeOutline)
  const pages = new Map<Visitor, Page>()
  let places: Places

  const pageOf: Tour['pageOf'] = async (visitor) => {
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

  const acts: Readonly<Record<Act, () => Promise<void>>> = {
    before: async () => {
      const facilitator = await pageOf('facilitator')
      const url = await makeRoomLink(stage(), facilitator.context())
      places = { dialogueId: stage().dialogueId, roomLink: new URL(url).pathname, seriesId: '', nextId: '' }
    },
    during: () => playToVarmland(stage()),
    soon: () => passUntil(stage(), 1.5),
    over: () => passUntil(stage(), -1),
    after: async () => {
      await playToTheEnd(stage())
      await reportDifferently(stage())
      await openRound(stage())
      const facilitator = await pageOf('facilitator')
      const seriesId = await putInSeries(stage(), facilitator.context())
      places = { ...places, seriesId, nextId: await createNext(stage(), seriesId, facilitator) }
    },
  }

  return {
    stage,
    pageOf,
    play: (act) => acts[act](),
    places: () => places,
    async visit(view, language = 'sv') {
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
    },
    written() {
      const followUps = Object.values(stage().state().followUps.followUps)
      return [...exampleGuests().map(({ name }) => name), ...followUps.map(({ what }) => what)]
    },
  }
}

/** Lets time pass until so many minutes are left of the live slot; fewer than none when it is over. */
async function passUntil(stage: Stage, left: number): Promise<void> {
  const { agenda, timer } = stage.state()
  const live = timer.liveSlotId === null ? undefined : findSlot(agenda, timer.liveSlotId)
  if (live === undefined) throw new Error('No slot is live')
  stage.pass(remaining(timer, live, stage.now()) / minutes(1) - left)
}
