// What the clocks of several pages show, and when: read from the pages as people see them.
import type { Page } from 'playwright-core'

/** What the page's clock shows now. */
export function shownTime(page: Page): Promise<string> {
  return page.getByRole('timer').first().innerText()
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
