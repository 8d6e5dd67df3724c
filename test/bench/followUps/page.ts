// The page of follow-ups in a real browser: how long it holds up whoever works in it, and how much stands in it.
import type { Page } from 'playwright-core'
import { z } from 'zod'
import { launchBrowser, newPerson } from '#test/e2e/support/browser.ts'
import { FOLLOW_UPS } from './records.ts'

/** What one thing that somebody does in the page costs. */
export interface PageStep {
  readonly step: string
  /** From the press until what it asks for is shown, in milliseconds. */
  readonly shownMs: number
  /** The longest stretch for which the page answers nothing, in milliseconds; 0 when none reached 50. */
  readonly longestTaskMs: number
  /** How many follow-ups stand in the page afterwards. */
  readonly inPage: number
}

const collectLongTasks = `window.longTasks = []
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) window.longTasks.push(duration)
}).observe({ type: 'longtask', buffered: true })`

/** Works in the page as the holder of the session does; the same things each time. */
export async function measurePage(url: string, cookie: string): Promise<readonly PageStep[]> {
  const [name = '', value = ''] = cookie.split('=')
  const browser = await launchBrowser()
  try {
    const person = await newPerson(browser)
    await person.addCookies([{ name, value, url }])
    await person.addInitScript(collectLongTasks)
    const page = await person.newPage()
    const counted = (count: number) => page.getByText(`${count} uppföljningar`).first().waitFor()
    const steps: PageStep[] = []
    const step = async (what: string, act: () => Promise<unknown>) => {
      await longTasksOf(page)
      const start = performance.now()
      await act()
      const shownMs = Math.round(performance.now() - start)
      const longest = Math.max(0, ...(await longTasksOf(page)))
      const inPage = await page.getByLabel(/^Status för /).count()
      steps.push({ step: what, shownMs, longestTaskMs: Math.round(longest), inPage })
    }
    await step('opening the table', async () => {
      await page.goto(`${url}/follow-ups`)
      await counted(FOLLOW_UPS)
    })
    await step('a filter by status', async () => {
      await page.getByLabel('Status', { exact: true }).selectOption('done')
      await counted(FOLLOW_UPS / 5)
    })
    await step('the next page', async () => {
      await page.getByRole('button', { name: 'Nästa' }).click()
      await page.getByText('Sida 2 av 8').waitFor()
    })
    await step('scrolling from end to end', () => scroll(page))
    await step('choosing all on the page', async () => {
      await page.getByLabel('Välj alla på sidan').check()
      await page.getByText('50 valda').waitFor()
    })
    await step('opening the board', async () => {
      await page.goto(`${url}/follow-ups?view=board`)
      await page.getByText('1–50 av 800').waitFor()
    })
    await step('scrolling the board', () => scroll(page))
    return steps
  } finally {
    await browser.close()
  }
}

/** Down to the end and up again, as a wheel does. */
async function scroll(page: Page): Promise<void> {
  for (const direction of [1, -1]) {
    for (let turn = 0; turn < 25; turn += 1) await page.mouse.wheel(0, direction * 400)
  }
}

/** The tasks of 50 ms and more since this was last asked, in milliseconds, when the page has come to rest. */
async function longTasksOf(page: Page): Promise<readonly number[]> {
  const settled =
    'new Promise((resolve) => requestIdleCallback(() => requestAnimationFrame(() => resolve())))'
  await page.evaluate(settled)
  return z.array(z.number()).parse(await page.evaluate('window.longTasks?.splice(0) ?? []'))
}
