// The example dialogue, played by four people in four browsers: the facilitator, a presenter, the panel and a listener.
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { barriersIn } from './support/accessibility.ts'
import { launchBrowser, newPerson } from './support/browser.ts'
import { clockSkew, secondsShown, shownTime } from './support/clock.ts'
import { setUpExample } from './support/example.ts'
import { exportText } from './support/exportText.ts'
import type { Example } from './support/example.ts'
import { notesIn, notesText, saved } from './support/notes.ts'
import { startServer } from './support/server.ts'
import type { ServerProcess } from './support/server.ts'
import { sizes } from './support/windows.ts'

let server: ServerProcess
let browser: Browser
let example: Example
let officerContext: BrowserContext
let facilitator: Page
let presenter: Page
let officer: Page
let listener: Page

const room = () => `${server.url}/d/${example.dialogueId}`
const everybody = () => [facilitator, presenter, officer, listener]
const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true })
const sawAll = async (pages: readonly Page[], what: (page: Page) => Locator): Promise<boolean> => {
  for (const page of pages) await what(page).filter({ visible: true }).first().waitFor()
  return true
}
const letters = (text: string) =>
  text
    .replaceAll(/\s/g, '')
    .split('')
    .toSorted((a, b) => a.localeCompare(b))
    .join('')

beforeAll(async () => {
  server = await startServer()
  browser = await launchBrowser()
  const facilitatorContext = await newPerson(browser)
  example = await setUpExample(server, facilitatorContext)
  facilitator = await facilitatorContext.newPage()
  facilitator.setDefaultTimeout(20_000)
  await facilitator.goto(room())
  const open = async (link: string, context: BrowserContext) => {
    const page = await context.newPage()
    page.setDefaultTimeout(20_000)
    await page.goto(link)
    return page
  }
  officerContext = await newPerson(browser)
  presenter = await open(example.linkOf('presenter', 'dalarna'), await newPerson(browser))
  officer = await open(example.linkOf('panel', 'energimyndigheten'), officerContext)
  listener = await open(example.linkOf('listener', 'skane'), await newPerson(browser, sizes.phone))
})

afterAll(async () => {
  await browser.close()
  await server.stop()
})

// The steps build on each other, as they do in a meeting.
describe('the example dialogue', () => {
  it('shows who is there before it starts', async () => {
    await facilitator
      .getByText('Panelen: 1 av 4 är här')
      .or(facilitator.getByText('Panelen: 2 av 4 är här'))
      .waitFor()
    await facilitator.getByText('Presenterande: 1 av 8 är här').waitFor()
    for (const page of everybody()) expect(await barriersIn(page)).toEqual([])
  })

  it('starts for everybody at once', async () => {
    await facilitator.getByRole('button', { name: 'Starta dialogen' }).click()
    expect(await sawAll(everybody(), (page) => page.getByRole('timer'))).toBe(true)
  })

  it('moves on to the first region for everybody, by a single key', async () => {
    await facilitator.getByRole('button', { name: 'Nästa: Region Dalarna' }).waitFor()
    await facilitator.keyboard.press('n')
    const others = [facilitator, officer, listener]
    expect(await sawAll(others, (page) => heading(page, 'Region Dalarna'))).toBe(true)
    expect(await sawAll([presenter], (page) => page.getByText('Ni presenterar nu'))).toBe(true)
  })

  it('shows every page the same clock, within 150 milliseconds', async () => {
    // What a busy machine draws late it draws late now and then; a page whose clock is wrong is off at every change.
    await expect.poll(() => clockSkew(everybody(), 4), { timeout: 90_000 }).toBeLessThanOrEqual(150)
  })

  it('stands still while it is paused, and goes on where it was', async () => {
    await facilitator.getByRole('button', { name: 'Pausa', exact: true }).click()
    for (const page of everybody())
      await page
        .getByText(/^Pausad/)
        .first()
        .waitFor()
    await expect.poll(async () => new Set(await Promise.all(everybody().map(shownTime))).size).toBe(1)
    await facilitator.getByRole('button', { name: 'Återuppta' }).click()
    for (const page of everybody())
      await page
        .getByText(/^Pausad/)
        .first()
        .waitFor({ state: 'hidden' })
  })

  it('lets two people write in the same paragraph, and both see the same', async () => {
    await notesIn(officer).click()
    await officer.keyboard.type('Vätgas är viktigt. ')
    await notesIn(facilitator).getByText('Vätgas är viktigt.').waitFor()
    await notesIn(facilitator).click()
    await facilitator.keyboard.press('Control+End')
    await Promise.all([
      facilitator.keyboard.type('Processledaren skriver här. ', { delay: 15 }),
      officer.keyboard.type('Handläggaren skriver också. ', { delay: 15 }),
    ])
    const written = letters('Vätgas är viktigt. Processledaren skriver här. Handläggaren skriver också.')
    const texts = () => Promise.all([facilitator, officer].map(notesText))
    await expect.poll(async () => (await texts()).map(letters)).toEqual([written, written])
    const [one, other] = await texts()
    expect(one).toBe(other)
    await Promise.all([saved(facilitator).waitFor(), saved(officer).waitFor()])
  })

  it('lets a listener read the notes, but not write', async () => {
    await notesIn(listener)
      .getByText(/viktigt/)
      .waitFor()
    expect(await notesIn(listener).getAttribute('contenteditable')).toBe('false')
  })

  it('keeps what is written without a network, and merges it when the network is back', async () => {
    await officerContext.setOffline(true)
    await officer
      .getByText(/^Offline/)
      .first()
      .waitFor()
    await notesIn(officer).click()
    await officer.keyboard.press('Control+End')
    await officer.keyboard.press('Enter')
    await officer.keyboard.type('Skrivet utan nät.')
    await officer.getByText(/^Offline – \d+ ändring/).waitFor()
    await notesIn(facilitator).click()
    await facilitator.keyboard.press('Control+Home')
    await facilitator.keyboard.type('Skrivet under tiden. ')
    await officerContext.setOffline(false)
    const both = [facilitator, officer]
    expect(await sawAll(both, (page) => notesIn(page).getByText('Skrivet utan nät.'))).toBe(true)
    expect(await sawAll(both, (page) => notesIn(page).getByText(/Skrivet under tiden\./))).toBe(true)
    expect(await sawAll(both, saved)).toBe(true)
  })

  it('records a follow-up in a few keys, and everybody sees it', async () => {
    await officer.keyboard.press('Escape')
    await officer.locator('body').click({ position: { x: 5, y: 5 } })
    await officer.keyboard.press('u')
    await officer.getByText('2 veckor', { exact: true }).click()
    await officer.getByLabel('Vad ska göras?').fill('Boka möte om vätgas på sjön Åsnen')
    await officer.keyboard.press('Enter')
    const readers = [facilitator, officer, listener]
    expect(await sawAll(readers, (page) => page.getByText('Uppföljningar 1'))).toBe(true)
  })

  it('comes back as it was when the server is killed in the middle of a presentation', async () => {
    const before = await notesText(facilitator)
    await server.crashAndRestart()
    for (const page of everybody()) {
      await page
        .getByText(/Inte bekräftad/)
        .first()
        .waitFor({ state: 'hidden' })
      await page.getByRole('timer').first().waitFor()
    }
    await heading(facilitator, 'Region Dalarna').waitFor()
    await expect.poll(() => clockSkew(everybody(), 3), { timeout: 90_000 }).toBeLessThanOrEqual(150)
    await notesIn(facilitator).click()
    await facilitator.keyboard.press('Control+End')
    await facilitator.keyboard.type(' Efter omstarten.')
    await notesIn(officer)
      .getByText(/Efter omstarten\./)
      .waitFor()
    await saved(facilitator).waitFor()
    expect(await notesText(officer)).toContain(before.trim().split('\n')[0])
    await sawAll([facilitator], (page) => page.getByText('Uppföljningar 1'))
  })

  it('says with colour and with words when time runs out, and counts on past zero', async () => {
    await facilitator.locator('body').click({ position: { x: 5, y: 5 } })
    // So many that one of them is left, however long the steps before this one took.
    const whole = Math.floor((await secondsShown(facilitator)) / 60)
    for (let minute = 1; minute < whole; minute += 1) await facilitator.keyboard.press('-')
    for (const page of everybody()) await page.getByText('Under 2 min kvar').first().waitFor()
    for (let minute = 0; minute < 2; minute += 1) await facilitator.keyboard.press('-')
    for (const page of everybody())
      await page
        .getByText(/över tiden/)
        .first()
        .waitFor()
    for (const page of everybody()) expect(await barriersIn(page)).toEqual([])
  })

  it('ends, and says so to everybody', async () => {
    await facilitator.getByRole('button', { name: 'Fler åtgärder' }).click()
    await facilitator.getByRole('menuitem', { name: 'Avsluta dialogen' }).click()
    await facilitator.getByRole('dialog').getByRole('button', { name: 'Avsluta dialogen' }).click()
    expect(await sawAll(everybody(), (page) => page.getByText(/avslutad/))).toBe(true)
  })

  it('stands in every export, with its å, ä and ö', async () => {
    await facilitator.goto(`${room()}/summary`)
    await facilitator.locator('a[href*="/export/"]').first().waitFor()
    expect(await barriersIn(facilitator)).toEqual([])
    const linksShown = () =>
      facilitator
        .locator('a[href*="/export/"]')
        .evaluateAll((found) => found.map((link) => (link instanceof HTMLAnchorElement ? link.href : '')))
    const nameOf = (link: string) => new URL(link).pathname.split('/').at(-1) ?? ''
    await expect
      .poll(async () => new Set((await linksShown()).map(nameOf)))
      .toEqual(
        new Set([
          'archive.json',
          'attendance.xlsx',
          'follow-ups.csv',
          'follow-ups.ics',
          'follow-ups.xlsx',
          'report.docx',
          'report.md',
        ]),
      )
    const without: string[] = []
    for (const link of await linksShown()) {
      const response = await facilitator.request.get(link)
      expect(response.status()).toBe(200)
      const name = nameOf(link)
      const text = exportText(name, await response.body())
      if (!text.includes('Boka möte om vätgas på sjön Åsnen')) without.push(name)
    }
    // Attendance is about who came, and names the organisations with their å, ä and ö instead.
    expect(without).toEqual(['attendance.xlsx'])
  })
})
