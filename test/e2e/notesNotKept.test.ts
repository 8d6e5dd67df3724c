// Notes in a browser that keeps nothing of them, or has no more room: what is written without a line is on the page alone. The page
// says so, asks before it is closed, and holds on to it while another view is shown.
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { notesIn, notesText, saved } from './support/notes.ts'
import { lineIsCut, overLine } from './support/overLine.ts'
import { playToVarmland } from './support/stage.ts'
import { bothSizes } from './support/windows.ts'

const { stage, line, come, whileCut } = overLine(playToVarmland)

const staysOnlyHere = (page: Page) => page.getByText(/Stäng inte sidan, ändringarna finns bara här\.$/)

async function write(page: Page, words: string): Promise<void> {
  await notesIn(page).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(words)
}

/** Closes the page as its user would; whether it asks first. It stays. */
async function asksBeforeClosing(page: Page): Promise<boolean> {
  const asked = page.waitForEvent('dialog').then(async (dialog) => {
    await dialog.dismiss()
    return dialog.type() === 'beforeunload'
  })
  await page.close({ runBeforeUnload: true })
  return asked
}

/** Whether the page would ask, if it were closed now. It is not. */
const wouldAsk = (page: Page) =>
  page.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })))

/** Keeps the browser from writing down any edit, until `release`. The transaction that does it lives on the page. */
async function keepBrowserBusy(page: Page): Promise<{ readonly release: () => Promise<void> }> {
  await page.evaluate(async () => {
    const isCopy = (name = '') => name.startsWith('snabbdialog-notes/')
    const names = (await indexedDB.databases()).flatMap(({ name }) => (isCopy(name) ? [name ?? ''] : []))
    const holdOne = (name: string) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(name)
        opening.addEventListener('error', () => reject(new Error(`The copy ${name} cannot be opened`)))
        opening.addEventListener('success', () => {
          const store = opening.result.transaction(['updates'], 'readwrite').objectStore('updates')
          const goOn = () => {
            resolve()
            if (sessionStorage.getItem('isReleased') === null) store.count().addEventListener('success', goOn)
          }
          store.count().addEventListener('success', goOn)
          opening.result.close()
        })
      })
    await Promise.all(names.map(holdOne))
  })
  return { release: () => page.evaluate(() => sessionStorage.setItem('isReleased', '')) }
}

it.each(bothSizes)('on a %s that keeps nothing, they wait on the page for the line', async (size) => {
  const page = await come(stage().linkOf('panel', 'energimyndigheten'), size)
  await page.addInitScript(() => {
    indexedDB.open = () => {
      throw new DOMException('Not in a private window', 'SecurityError')
    }
  })
  await page.reload()
  await page.locator('[contenteditable="true"]').waitFor()
  await saved(page).waitFor()
  const words = `Skrivet där inget behålls på ${size}.`
  await whileCut(page, async () => {
    await write(page, words)
    await staysOnlyHere(page).waitFor()
    expect(await asksBeforeClosing(page)).toBe(true)
    // To another view of the product and back, as its links lead there.
    await page.evaluate(() => {
      history.pushState(null, '', '/')
      dispatchEvent(new PopStateEvent('popstate'))
    })
    await notesIn(page).waitFor({ state: 'detached' })
    await page.goBack()
    await notesIn(page).waitFor()
    expect(await notesText(page)).toContain(words)
  })
  await saved(page).waitFor()
  const other = await come(stage().linkOf('facilitator', 'vinnova'), size)
  await notesIn(other).getByText(words).waitFor()
  await other.context().close()
  await page.context().close()
})

it('in a browser without room they say so as soon as something was not kept', async () => {
  const page = await come(stage().linkOf('panel', 'energimyndigheten'), 'desktop')
  // What a full disk does to whatever is added, and not to what is written over.
  await page.addInitScript(() => {
    const { add } = IDBObjectStore.prototype
    IDBObjectStore.prototype.add = function addUntilFull(...added) {
      const request = add.apply(this, added)
      if (sessionStorage.getItem('isFull') !== null) this.transaction.abort()
      return request
    }
  })
  await page.reload()
  await page.locator('[contenteditable="true"]').waitFor()
  await saved(page).waitFor()
  await whileCut(page, async () => {
    await write(page, 'Skrivet medan det fanns plats. ')
    await page.getByText(/^Offline – \d+ ändringar väntar$/).waitFor()
    await page.evaluate(() => sessionStorage.setItem('isFull', ''))
    await write(page, 'Skrivet när det var fullt. ')
    await staysOnlyHere(page).waitFor()
    expect(await asksBeforeClosing(page)).toBe(true)
  })
  await saved(page).waitFor()
  await page.context().close()
})

it('in a browser that is busy the page asks before it is closed until the letters are on disk, and not after that', async () => {
  const page = await come(stage().linkOf('panel', 'energimyndigheten'), 'desktop')
  await saved(page).waitFor()
  const [address, context] = [page.url(), page.context()]
  const words = 'Skrivet medan datorn var upptagen.'
  line().cut()
  await lineIsCut(page).waitFor()
  const { release } = await keepBrowserBusy(page)
  await write(page, words)
  expect(await asksBeforeClosing(page)).toBe(true)
  await release()
  await expect.poll(() => wouldAsk(page), { timeout: 40_000 }).toBe(false)
  const asked: string[] = []
  page.on('dialog', (dialog) => {
    asked.push(dialog.type())
    void dialog.accept()
  })
  const isClosed = page.waitForEvent('close')
  await page.close({ runBeforeUnload: true })
  await isClosed
  expect(asked).toEqual([])

  line().mend()
  const again = await context.newPage()
  again.setDefaultTimeout(40_000)
  await again.goto(address)
  await notesIn(again).getByText(words).waitFor()
  await saved(again).waitFor()
  await context.close()
})
