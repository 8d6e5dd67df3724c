// Areas and follow-ups made in the notes, in real browsers: where they stand, who sees them, and what becomes of them without a network.
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { barriersIn } from './support/accessibility.ts'
import { launchBrowser, newPerson } from './support/browser.ts'
import { setUpExample } from './support/example.ts'
import { exportText } from './support/exportText.ts'
import { notesIn, notesText } from './support/notes.ts'
import { startServer } from './support/server.ts'
import type { ServerProcess } from './support/server.ts'

let server: ServerProcess
let browser: Browser
let dialogueId: string
let facilitator: Page
let officer: Page
let listener: Page

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
const menu = (page: Page) => page.getByRole('listbox', { name: 'Uppföljningar och områden' })
const option = (page: Page, name: string | RegExp) => menu(page).getByRole('option', { name })
const inText = (page: Page, name: RegExp): Locator => notesIn(page).getByRole('button', { name })
const form = (page: Page, name: string) => page.getByRole('dialog', { name })

/** How many follow-ups the page counts in its lists. */
const counts = (page: Page, count: number) =>
  page.getByText(`Uppföljningar ${count}`, { exact: true }).last().waitFor()

/** True as soon as every page shows the follow-up in its notes with these words on owner, date and status. */
async function allShow(pages: readonly Page[], what: string, rest: string): Promise<true> {
  const words = `Uppföljning: ${what} · ${rest}`
  await Promise.all(pages.map((page) => notesIn(page).getByText(words).first().waitFor()))
  return true
}

async function barriersInBothThemes(page: Page): Promise<readonly string[]> {
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.locator(`html[data-mantine-color-scheme=${colorScheme}]`).waitFor()
    found.push(...(await barriersIn(page)).map((barrier) => `${colorScheme}: ${barrier}`))
  }
  await page.emulateMedia({ colorScheme: 'light' })
  return found
}

beforeAll(async () => {
  server = await startServer()
  browser = await launchBrowser()
  const facilitatorContext = await newPerson(browser)
  const example = await setUpExample(server, facilitatorContext)
  dialogueId = example.dialogueId
  const open = async (address: string, context = newPerson(browser)) => {
    const page = await (await context).newPage()
    page.setDefaultTimeout(20_000)
    await page.goto(address)
    return page
  }
  facilitator = await open(`${server.url}/d/${dialogueId}`, Promise.resolve(facilitatorContext))
  officer = await open(example.linkOf('panel', 'energimyndigheten'))
  listener = await open(example.linkOf('listener', 'skane'), newPerson(browser, phone))
  await facilitator.getByRole('button', { name: 'Starta dialogen' }).click()
  await facilitator.getByRole('button', { name: 'Nästa: Region Dalarna' }).click()
  for (const page of [facilitator, officer, listener])
    await page.getByRole('heading', { name: 'Anteckningar · Region Dalarna', exact: true }).waitFor()
})

afterAll(async () => {
  await browser.close()
  await server.stop()
})

// The steps build on each other, as they do in a meeting.
describe('a follow-up in the notes', () => {
  it('is made by / and the keyboard alone, and stands in everybody’s text and lists', async () => {
    await notesIn(officer).click()
    await officer.keyboard.type('Vi enades om /')
    await option(officer, 'Ny uppföljning').waitFor()
    expect(await barriersInBothThemes(officer)).toEqual([])
    await officer.keyboard.type('upp')
    await expect.poll(() => menu(officer).getByRole('option').count()).toBe(1)
    await officer.keyboard.press('Enter')
    await form(officer, 'Ny uppföljning').waitFor()
    await officer.keyboard.type('Boka möte om elnätet')
    await form(officer, 'Ny uppföljning').getByLabel('Klart senast').fill('2027-01-15')
    await officer.keyboard.press('Enter')
    const made = 'Energimyndigheten · 15 jan 2027 · öppen'
    expect(await allShow([officer, facilitator, listener], 'Boka möte om elnätet', made)).toBe(true)
    await counts(facilitator, 1)
    await officer.keyboard.type('och ses sedan.')
    await notesIn(facilitator).getByText('och ses sedan.').waitFor()
    expect((await notesText(facilitator)).replaceAll('\u00a0', ' ')).toBe(
      'Vi enades om Uppföljning: Boka möte om elnätet · Energimyndigheten · 15 jan 2027 · öppen och ses sedan.',
    )
  })

  it('changes in the text when it is changed in the list', async () => {
    await facilitator.getByRole('button', { name: /Visa områden och uppföljningar/ }).click()
    await facilitator
      .getByRole('combobox', { name: 'Status för Boka möte om elnätet' })
      .selectOption({ label: 'pågår' })
    expect(await allShow([officer], 'Boka möte om elnätet', 'Energimyndigheten · 15 jan 2027 · pågår')).toBe(
      true,
    )
    await facilitator.keyboard.press('Escape')
  })

  it('opens from the text, and is changed there by whoever may', async () => {
    await inText(officer, /Boka möte om elnätet/).click()
    const card = form(officer, 'Uppföljning')
    await card.getByRole('combobox', { name: /^Status/ }).selectOption({ label: 'klar' })
    expect(
      await allShow([facilitator], 'Boka möte om elnätet', 'Energimyndigheten · 15 jan 2027 · klar'),
    ).toBe(true)
    expect(await barriersIn(officer)).toEqual([])
    await officer.keyboard.press('Escape')
    await card.waitFor({ state: 'hidden' })
    // What is typed on goes into the text, not to the shortcuts of the room.
    await officer.keyboard.type('!')
    await notesIn(facilitator).getByText('och ses sedan.!').waitFor()
    await inText(listener, /Boka möte om elnätet/).tap()
    await form(listener, 'Uppföljning').getByText('Boka möte om elnätet').waitFor()
    expect(await form(listener, 'Uppföljning').getByRole('combobox').count()).toBe(0)
    await listener.keyboard.press('Escape')
  })

  it('is begun for an organisation by @', async () => {
    await notesIn(facilitator).press('Control+End')
    await facilitator.keyboard.press('Enter')
    await facilitator.keyboard.type('@till')
    await option(facilitator, /Tillväxtverket/).click()
    const fields = form(facilitator, 'Ny uppföljning')
    await expect
      .poll(() => fields.getByRole('combobox', { name: 'Ägare' }).inputValue())
      .toBe('Tillväxtverket')
    await facilitator.keyboard.type('Skicka underlaget')
    await fields.getByRole('button', { name: 'Spara' }).click()
    expect(await allShow([listener], 'Skicka underlaget', 'Tillväxtverket · öppen')).toBe(true)
  })

  it('is taken out of the text by undoing, and stays in the lists', async () => {
    await notesIn(facilitator).press('Control+z')
    await inText(facilitator, /Skicka underlaget/).waitFor({ state: 'hidden' })
    await counts(facilitator, 2)
    await notesIn(facilitator).press('Control+Shift+z')
    expect(await allShow([officer], 'Skicka underlaget', 'Tillväxtverket · öppen')).toBe(true)
  })

  it('is referred to from another place by its words', async () => {
    await notesIn(officer).press('Control+End')
    await officer.keyboard.press('Enter')
    await officer.keyboard.type('Som sagt: /skicka')
    await option(officer, /Uppföljning: Skicka underlaget/).waitFor()
    await officer.keyboard.press('Enter')
    await expect.poll(() => inText(facilitator, /Skicka underlaget/).count()).toBe(2)
  })

  it('made without a network stands there at once, and is everybody’s when the network is back', async () => {
    await officer.context().setOffline(true)
    await officer.getByText('Offline – allt är sparat').waitFor()
    await notesIn(officer).press('Control+End')
    await officer.keyboard.type(' /ny')
    await option(officer, 'Ny uppföljning').click()
    await form(officer, 'Ny uppföljning').waitFor()
    await officer.keyboard.type('Skriven på tåget')
    await officer.keyboard.press('Enter')
    expect(await allShow([officer], 'Skriven på tåget', 'sparas …')).toBe(true)
    await officer.context().setOffline(false)
    const known = 'Energimyndigheten · öppen'
    expect(await allShow([officer, facilitator, listener], 'Skriven på tåget', known)).toBe(true)
    await counts(facilitator, 3)
  })

  it('stands in the report as it is now, in Markdown and in Word', async () => {
    for (const name of ['report.md', 'report.docx']) {
      const response = await facilitator.request.get(
        `${server.url}/api/dialogues/${dialogueId}/export/${name}`,
      )
      const text = exportText(name, await response.body()).replaceAll(/<[^>]*>/g, '')
      expect(text).toContain(
        'Uppföljning: Boka möte om elnätet – Energimyndigheten – 15 jan 2027 – klar och ses sedan.',
      )
    }
  })
})

describe('an area in the notes', () => {
  it('is made from the toolbar on a phone', async () => {
    const page = await (await newPerson(browser, phone)).newPage()
    page.setDefaultTimeout(20_000)
    const [cookie] = await officer.context().cookies()
    if (cookie !== undefined) await page.context().addCookies([cookie])
    await page.goto(officer.url())
    await notesIn(page).tap({ position: { x: 4, y: 4 } })
    await page.getByRole('button', { name: 'Infoga uppföljning eller område' }).tap()
    await page.getByRole('menuitem', { name: 'Nytt område för fortsatt dialog' }).tap()
    const fields = form(page, 'Nytt område för fortsatt dialog')
    await fields.getByLabel('Ämne').fill('Elektrifierade transporter')
    await fields.getByRole('button', { name: 'Spara' }).tap()
    await notesIn(facilitator)
      .getByText('Område: Elektrifierade transporter · Region Dalarna, Energimyndigheten · öppen')
      .waitFor()
    expect(await barriersInBothThemes(page)).toEqual([])
    await page.context().close()
  })
})
