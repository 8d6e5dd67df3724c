// Takes the pictures: people come by their links, and what they see is kept in docs/screenshots/.
import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { BrowserContext, Page } from 'playwright-core'
import { launchBrowser, newPerson } from '../support/browser.ts'
import { sizes } from '../support/windows.ts'

const folder = fileURLToPath(new URL('../../../docs/screenshots/', import.meta.url))

type Options = Parameters<typeof newPerson>[1]

export interface Camera {
  /** Opens a link as a new person; at a desk, when nothing else is said. */
  readonly open: (link: string, options?: Options) => Promise<Page>
  /** Takes the picture once the page has what it shows: `settled` stands in it. */
  readonly take: (page: Page, name: string, settled?: string | RegExp) => Promise<void>
  readonly close: () => Promise<void>
}

export async function startCamera(): Promise<Camera> {
  await mkdir(folder, { recursive: true })
  const browser = await launchBrowser()
  return {
    async open(link, options = sizes.desktop) {
      const person: BrowserContext = await newPerson(browser, { reducedMotion: 'reduce', ...options })
      const page = await person.newPage()
      await page.goto(link)
      return page
    },
    async take(page, name, settled) {
      if (settled !== undefined) await page.getByText(settled).first().waitFor()
      await page.evaluate(() => document.fonts.ready)
      await page.waitForLoadState('networkidle')
      await page.screenshot({ path: `${folder}${name}.png`, animations: 'disabled', caret: 'initial' })
      process.stdout.write(`${name}.png\n`)
    },
    close: () => browser.close(),
  }
}
