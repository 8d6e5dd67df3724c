// What the tests of one file share: the example dialogue as far as it has been played, a browser, and people who come by their links.
import { afterAll, beforeAll } from 'vitest'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { redrawn } from './appearance.ts'
import { launchBrowser, newPerson } from './browser.ts'
import { playToTheEnd, playToVarmland, startStage } from './stage.ts'
import type { Stage } from './stage.ts'

export type PersonOptions = Parameters<typeof newPerson>[1]

export interface Visits {
  readonly stage: () => Stage
  readonly browser: () => Browser
  /** Opens the link as a new person, and then `path` of the product, or the page that the link leads to when it is `null`. */
  readonly open: (link: string, path: string | null, options?: PersonOptions) => Promise<Page>
}

/**
 * Sets the stage before the tests of the file or the group that calls this, and takes it down after them.
 * `options`: of the stage, asked for when it is set.
 */
export function visits(
  play: (stage: Stage) => Promise<void>,
  options: () => Parameters<typeof startStage>[0] = () => ({}),
): Visits {
  let opened: { readonly stage: Stage; readonly browser: Browser } | null = null
  const there = () => {
    if (opened === null) throw new Error('There is a stage only while tests run')
    return opened
  }

  beforeAll(async () => {
    const stage = await startStage(options())
    opened = { stage, browser: await launchBrowser() }
    await play(stage)
  })

  afterAll(async () => {
    await opened?.browser.close()
    await opened?.stage.close()
  })

  return {
    stage: () => there().stage,
    browser: () => there().browser,
    async open(link, path, own = {}) {
      const person = await newPerson(there().browser, { reducedMotion: 'reduce', ...own })
      const page = await person.newPage()
      if (path === null) await page.goto(link)
      else {
        await followLink(person, link)
        await page.goto(`${there().stage.url}${path}`)
      }
      return page
    },
  }
}

/** The browser gets what the link gives it, without opening the page that it leads to. */
export async function followLink(person: BrowserContext, link: string): Promise<void> {
  const answer = await person.request.get(link, { maxRedirects: 0 })
  if (answer.status() !== 303) throw new Error(`The link was answered with ${answer.status()}`)
}

/** The whole of the example, so that the dialogue has ended. */
export async function playAll(stage: Stage): Promise<void> {
  await playToVarmland(stage)
  await playToTheEnd(stage)
}

/** Whether the page must be scrolled sideways, once it has drawn itself for its window. */
export async function isTooWide(page: Page): Promise<boolean> {
  await redrawn(page)
  return page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
}
