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

/** Does that while somebody goes on writing where her cursor is: a letter and away with it, so that the text is the same afterwards. */
export async function whileWriting(page: Page, act: () => Promise<void>): Promise<void> {
  const done = new AbortController()
  const write = async () => {
    while (!done.signal.aborted) {
      await page.keyboard.press('x', { delay: 250 })
      await page.keyboard.press('Backspace', { delay: 250 })
    }
  }
  const acting = act().finally(() => done.abort())
  await Promise.all([acting, write()])
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

/** Resolves when the browser has on disk what the page has given it to keep of the notes: a transaction of ours comes after all of those. */
export async function keptInBrowser(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const names = (await indexedDB.databases()).flatMap(({ name }) => name ?? [])
    const afterAll = (name: string) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open(name)
        const refuse = () => reject(new Error(`The copy ${name} cannot be written`))
        opening.addEventListener('error', refuse)
        opening.addEventListener('success', () => {
          const db = opening.result
          const transaction = db.transaction([...db.objectStoreNames], 'readwrite')
          transaction.addEventListener('complete', resolve)
          transaction.addEventListener('abort', refuse)
          db.close()
        })
      })
    await Promise.all(names.filter((name) => name.startsWith('snabbdialog-notes/')).map(afterAll))
  })
}
