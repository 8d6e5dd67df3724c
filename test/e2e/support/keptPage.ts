// What the browser keeps of a page, so that it can be opened again without a network.
import type { Page } from 'playwright-core'

/** Resolves when the browser has kept the page, and every file of the client that the page has fetched so far. */
export async function keptPage(page: Page): Promise<void> {
  await page.waitForFunction(async () => {
    const fetched = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname)
    const files = fetched.filter((path) => path.startsWith('/assets/'))
    const kept = await Promise.all(['/', ...files].map((path) => caches.match(path)))
    return kept.every((each) => each !== undefined)
  })
}
