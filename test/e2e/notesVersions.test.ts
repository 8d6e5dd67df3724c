// Versions of the notes in real browsers: kept at the end of a slot, compared, restored for everybody, and taken back.
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { barriersIn } from './support/accessibility.ts'
import { launchBrowser, newPerson } from './support/browser.ts'
import { setUpExample } from './support/example.ts'
import { notesIn, notesText } from './support/notes.ts'
import { startServer } from './support/server.ts'
import type { ServerProcess } from './support/server.ts'

let server: ServerProcess
let browser: Browser
let facilitator: Page
let officer: Page
let dialogueId: string

const heading = (page: Page, name: string) =>
  page.getByRole('heading', { name: `Anteckningar · ${name}`, exact: true })
const versions = (page: Page) => page.getByRole('dialog', { name: 'Versioner · Region Dalarna' })

async function openVersions(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Fler val för anteckningarna' }).click()
  await page.getByRole('menuitem', { name: 'Versioner …' }).click()
  await versions(page).waitFor()
}

/** Waits until there are so many versions of the notes that the page shows. */
async function areKept(page: Page, count: number): Promise<void> {
  const slotId = await page.getByLabel('Visa anteckningar från').inputValue()
  const address = `${server.url}/api/dialogues/${dialogueId}/notes/${slotId}/versions`
  await expect
    .poll(async () => z.array(z.unknown()).parse(await (await page.request.get(address)).json()).length)
    .toBe(count)
}

async function shows(page: Page, text: string): Promise<void> {
  await expect.poll(() => notesText(page), { timeout: 20_000 }).toBe(text)
}

const whole = 'Fokusområden\nSkoglig bioekonomi\nSmarta elnät i Dalarna\nVätgas för industrin'
const cut = 'Fokusområden\nSmarta elnät i hela Dalarna\nVätgas för industrin'

beforeAll(async () => {
  server = await startServer()
  browser = await launchBrowser()
  const facilitatorContext = await newPerson(browser)
  const example = await setUpExample(server, facilitatorContext)
  dialogueId = example.dialogueId
  const open = async (address: string, context: BrowserContext) => {
    const page = await context.newPage()
    page.setDefaultTimeout(20_000)
    await page.goto(address)
    return page
  }
  facilitator = await open(`${server.url}/d/${example.dialogueId}`, facilitatorContext)
  officer = await open(example.linkOf('panel', 'energimyndigheten'), await newPerson(browser))
  await facilitator.getByRole('button', { name: 'Starta dialogen' }).click()
  await facilitator.getByRole('button', { name: 'Nästa: Region Dalarna' }).click()
  for (const page of [facilitator, officer]) await heading(page, 'Region Dalarna').waitFor()
})

afterAll(async () => {
  await browser.close()
  await server.stop()
})

// The steps build on each other, as they do in a meeting.
describe('the versions of the notes', () => {
  it('are kept when the slot ends, and tell what has changed since', async () => {
    await notesIn(officer).click()
    await officer.keyboard.type(
      '# Fokusområden\nSkoglig bioekonomi\nSmarta elnät i Dalarna\nVätgas för industrin',
    )
    await shows(facilitator, whole)
    await facilitator.getByRole('button', { name: /^Nästa: / }).click()
    // The officer's page stays where she has just written; the facilitator's goes back there.
    for (const page of [facilitator, officer]) {
      await page.getByLabel('Visa anteckningar från').selectOption({ label: 'Region Dalarna' })
      await heading(page, 'Region Dalarna').waitFor()
    }
    await areKept(facilitator, 1)
    await notesIn(officer).getByText('Skoglig bioekonomi').click({ clickCount: 3 })
    await officer.keyboard.press('Backspace')
    await officer.keyboard.press('Backspace')
    await notesIn(officer).getByText('Smarta elnät i Dalarna').click()
    await officer.keyboard.press('End')
    for (const _letter of 'Dalarna') await officer.keyboard.press('ArrowLeft')
    await officer.keyboard.type('hela ')
    await shows(facilitator, cut)

    await openVersions(facilitator)
    const list = versions(facilitator).getByRole('list', { name: 'Versioner, den senaste först' })
    await list.getByRole('button', { name: /^Efter presentationen/ }).waitFor()
    await versions(facilitator)
      .getByText('Ändrat efter versionen: 1 stycke borttaget och 1 stycke omskrivet.')
      .waitFor()
    const removed = versions(facilitator).locator('del')
    expect(await removed.first().textContent()).toBe('Skoglig bioekonomi')
    expect(await versions(facilitator).locator('ins').textContent()).toContain('hela ')
    await versions(facilitator).getByText('Borttaget: ').first().waitFor({ state: 'attached' })
  })

  it('can be read without barriers, in the light and in the dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await facilitator.emulateMedia({ colorScheme })
      expect(await barriersIn(facilitator)).toEqual([])
    }
    await facilitator.emulateMedia({ colorScheme: 'light' })
  })

  it('are restored as an edit that others see, after it has been said what happens', async () => {
    const dialog = versions(facilitator)
    await dialog.getByRole('button', { name: 'Återställ den här versionen …' }).click()
    await dialog.getByText('1 borttaget stycke kommer tillbaka.').waitFor()
    await dialog.getByText('1 stycke får tillbaka sina ord.').waitFor()
    expect(await barriersIn(facilitator)).toEqual([])
    await dialog.getByRole('button', { name: 'Återställ', exact: true }).click()
    await dialog.waitFor({ state: 'detached' })
    await shows(officer, whole)
    await shows(facilitator, whole)
  })

  it('leave the others where they write, also after it has been taken back in one step', async () => {
    await officer.keyboard.type('södra ')
    await shows(facilitator, whole.replace('i Dalarna', 'i södra Dalarna'))
    await facilitator.getByText(/^Anteckningarna är som de var kl\. /).waitFor()
    await facilitator.getByRole('button', { name: 'Ångra återställningen' }).click()
    await facilitator.getByText('Återställningen är ångrad.').waitFor()
    const undone = (await notesText(officer)).split('\n')
    expect(undone).not.toContain('Skoglig bioekonomi')
    await expect.poll(async () => (await notesText(officer)).includes('södra')).toBe(true)
    await shows(facilitator, await notesText(officer))
  })

  it('have kept what was there before the restoring, too', async () => {
    await openVersions(facilitator)
    const dialog = versions(facilitator)
    await dialog.getByRole('button', { name: /^Före en återställning/ }).waitFor()
    await dialog.getByText('Jämfört med versionen före', { exact: true }).click()
    await dialog
      .getByText('Ändrat sedan versionen före: 1 stycke borttaget och 1 stycke omskrivet.')
      .waitFor()
    await dialog.getByRole('button', { name: 'Spara en version nu' }).click()
    await dialog.getByRole('button', { name: /^Sparad av / }).waitFor()
    expect(await dialog.getByRole('listitem').getByRole('button', { name: /kl\. / }).count()).toBe(3)
    await facilitator.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
  })

  it('say that locked notes must be unlocked first', async () => {
    await facilitator.getByRole('button', { name: 'Fler val för anteckningarna' }).click()
    await facilitator.getByRole('menuitem', { name: 'Lås de här anteckningarna' }).click()
    await facilitator.getByText('Anteckningarna är låsta. Lås upp dem för att skriva.').waitFor()
    await openVersions(facilitator)
    await versions(facilitator)
      .getByText('Anteckningarna är låsta. Lås upp dem först, så kan du återställa.')
      .waitFor()
    expect(
      await versions(facilitator)
        .getByRole('button', { name: /^Återställ/ })
        .count(),
    ).toBe(0)
  })

  it('are not offered to anybody else', async () => {
    expect(await officer.getByRole('button', { name: 'Fler val för anteckningarna' }).count()).toBe(0)
  })
})
