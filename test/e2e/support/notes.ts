// The notes of a slot as people see them in a page.
import type { Locator, Page } from 'playwright-core'

/** The notes that the page shows, whether one may write there or not. */
export function notesIn(page: Page): Locator {
  return page.getByRole('textbox', { name: /^Anteckningar/ })
}

/** The title of the notes of the slot that is called so. */
export function notesTitle(page: Page, slot: string): Locator {
  return page.getByRole('heading', { name: `Anteckningar · ${slot}`, exact: true })
}

/** Where a page says that the server has what was written. */
export function saved(page: Page): Locator {
  return page.getByText('Sparat', { exact: true }).first()
}

/** The text of the notes that the page shows, without the names at other people's cursors. */
export function notesText(page: Page): Promise<string> {
  return notesIn(page).evaluate((notes) => {
    const copy = notes.cloneNode(true)
    if (!(copy instanceof HTMLElement)) return ''
    for (const caret of copy.querySelectorAll('[aria-hidden="true"]')) caret.remove()
    return [...copy.children].map(({ textContent }) => textContent.trim()).join('\n')
  })
}
