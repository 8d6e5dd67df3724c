// What the clocks of several pages show, and when: read from the pages as people see them.
import type { Page } from 'playwright-core'
import { findSlot } from '#shared/dialogue/agenda/state.ts'
import { remaining } from '#shared/dialogue/timer/elapsed.ts'
import { seconds } from '#shared/time/instant.ts'
import type { Stage } from './stage.ts'

/** What the page's clock shows now. */
export function shownTime(page: Page): Promise<string> {
  return page.getByRole('timer').first().innerText()
}

/** What it shows, in seconds; more than none also when time is over. */
export async function secondsShown(page: Page): Promise<number> {
  const figures = (await page.getByRole('timer').first().textContent()) ?? ''
  const [minutes = 0, rest = 0] = figures
    .replace(/[^\d:]/g, '')
    .split(':')
    .map(Number)
  return minutes * 60 + rest
}

/** How many seconds the page's clock is from what is left of the live slot on the server, where time is not over. */
export async function secondsOff(page: Page, { state, now }: Stage): Promise<number> {
  const { agenda, timer } = state()
  const live = timer.liveSlotId === null ? undefined : findSlot(agenda, timer.liveSlotId)
  if (live === undefined) throw new Error('No slot is live')
  return Math.abs((await secondsShown(page)) - remaining(timer, live, now()) / seconds(1))
}

/** Gives the page's computer the server's time from the next address on, so that what depends on its day holds on any day. */
export async function setComputer(page: Page, { now }: Stage): Promise<void> {
  await page.addInitScript((ahead) => {
    const real = Date.now
    Date.now = () => real() + ahead
  }, now() - Date.now())
}

/**
 * When the clock of each page changes to the same figures, as the largest difference in milliseconds over `changes` changes.
 * All pages are on this machine, so that they tell the moments by the same clock.
 */
export async function clockSkew(pages: readonly Page[], changes: number): Promise<number> {
  const seen = await Promise.all(pages.map((page) => watchChanges(page, changes + 2)))
  const [first, ...others] = seen
  if (first === undefined) throw new Error('No page to read')
  const shared = [...first].flatMap(([figures, at]) => {
    const moments = others.map((other) => other.get(figures))
    return moments.every((moment) => moment !== undefined) ? [[at, ...moments]] : []
  })
  if (shared.length < changes) throw new Error(`Only ${shared.length} changes were seen by all pages`)
  return Math.max(...shared.map((moments) => Math.max(...moments) - Math.min(...moments)))
}

/** The moments at which the clock changed, by what it then showed. */
async function watchChanges(page: Page, changes: number): Promise<ReadonlyMap<string, number>> {
  const entries = await page.evaluate(
    (count) =>
      new Promise<[string, number][]>((resolve) => {
        const seen: [string, number][] = []
        const timer = document.querySelector('[role="timer"]')
        if (timer === null) throw new Error('The page shows no clock')
        const observer = new MutationObserver(() => {
          seen.push([timer.textContent, Date.now()])
          if (seen.length < count) return
          observer.disconnect()
          resolve(seen)
        })
        observer.observe(timer, { childList: true, characterData: true, subtree: true })
      }),
    changes,
  )
  return new Map(entries)
}
