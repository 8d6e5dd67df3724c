import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { barriersIn } from './support/accessibility.ts'
import { launchBrowser, newPerson } from './support/browser.ts'
import { startServer } from './support/server.ts'
import type { ServerProcess } from './support/server.ts'

let server: ServerProcess
let browser: Browser
let facilitator: BrowserContext
let page: Page

beforeAll(async () => {
  server = await startServer()
  browser = await launchBrowser()
  facilitator = await newPerson(browser, { permissions: ['clipboard-read', 'clipboard-write'] })
  page = await facilitator.newPage()
})

afterAll(async () => {
  await browser.close()
  await server.stop()
})

const button = (name: string | RegExp, on = page) => on.getByRole('button', { name, exact: true })

/** The titles of the slots in the agenda's editor, from the first to the last. */
const slotTitles = () =>
  page
    .getByRole('textbox', { name: /^Rubrik för/ })
    .evaluateAll((fields) => fields.map((field) => field.getAttribute('placeholder')))

/** Opens what a link leads to in a browser of its own, as the person who got the link would. */
async function open(link: string): Promise<Page> {
  const person = await newPerson(browser)
  const guest = await person.newPage()
  await guest.goto(link)
  return guest
}

async function copied(): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText())
}

// The steps build on each other, as they do for a facilitator.
describe('setting up a dialogue', () => {
  it('begins with the link that the server prints at its first start', async () => {
    await page.goto(await server.setUpUrl())
    await page.getByLabel('Ditt namn').fill('Facilitator Exempel')
    await page.getByRole('combobox', { name: 'Din organisation' }).fill('Vinnova')
    await page.keyboard.press('Escape')
    await button('Fortsätt').click()
    await page.waitForURL(`${server.url}/`)
    expect(await page.getByText('Facilitator Exempel').isVisible()).toBe(true)
  })

  it('says beside each field what is wrong, and puts the focus on the first', async () => {
    await page.goto(`${server.url}/new`)
    await button('Skapa snabbdialogen').click()
    await page.getByText('Skriv en rubrik på högst 200 tecken.').waitFor()
    expect(await page.getByText('Välj ett datum.').isVisible()).toBe(true)
    expect(await page.getByLabel('Rubrik').evaluate((field) => field === document.activeElement)).toBe(true)
    expect(await barriersIn(page)).toEqual([])
  })

  it('warns when the agenda does not fit, and offers what would', async () => {
    await page.getByLabel('Rubrik').fill('Smart energi och smarta transporter')
    await page.getByLabel('Datum').fill('2026-12-03')
    for (const region of ['Dalarna', 'Halland', 'Värmland']) {
      await page.getByRole('checkbox', { name: `Region ${region}` }).check()
    }
    await page.getByRole('checkbox', { name: 'Energimyndigheten' }).check()
    await page.getByText('Annan', { exact: true }).click()
    await page.getByLabel('Bokad tid i minuter').fill('34')
    await page.getByText('20 minuter längre än den bokade tiden').waitFor()
    expect(await barriersIn(page)).toEqual([])
    await button('Boka 55 minuter').click()
    await page.getByText('1 minut till godo').waitFor()
  })

  it('loses nothing by a reload', async () => {
    await page.reload()
    await page.getByText('1 minut till godo').waitFor()
    expect(await page.getByLabel('Rubrik').inputValue()).toBe('Smart energi och smarta transporter')
    expect(await page.getByRole('checkbox', { name: 'Region Värmland' }).isChecked()).toBe(true)
  })

  it('creates the dialogue, with the agenda at its clock times', async () => {
    await button('Skapa snabbdialogen').click()
    await page.waitForURL(/\/d\/[^/]+\/setup\/people$/)
    await page.getByText('2026-12-03 · kl. 9.00–9.55 · Vinnova').waitFor()
    await page.getByRole('link', { name: 'Program' }).click()
    await page.getByText('kl. 9.05–9.15').waitFor()
    expect(await barriersIn(page)).toEqual([])
  })

  it('puts the agenda in another order by keyboard, and says so', async () => {
    await button('Flytta Region Dalarna').focus()
    await page.keyboard.press('Space')
    await page.getByText('Region Dalarna är lyft, på plats 2 av 5.').waitFor()
    await page.keyboard.press('ArrowDown')
    await page.getByText('Region Dalarna är nu på plats 3 av 5.').waitFor()
    await page.keyboard.press('Space')
    await page.getByText('Region Dalarna släpptes på plats 3 av 5.').waitFor()
    await expect
      .poll(slotTitles)
      .toEqual([
        'Inledning',
        'Region Halland',
        'Samtal med Region Halland',
        'Region Dalarna',
        'Samtal med Region Dalarna',
        'Region Värmland',
        'Samtal med Region Värmland',
        'Avslutning',
      ])
  })

  it('adds a break, changes a length, and keeps both', async () => {
    await button('Lägg till').click()
    await page.getByLabel('Minuter för Paus').fill('5')
    await page.keyboard.press('Enter')
    await page.getByText('4 minuter längre än den bokade tiden').waitFor()
    await page.reload()
    await page.getByText('4 minuter längre än den bokade tiden').waitFor()
    expect(await page.getByLabel('Minuter för Paus').inputValue()).toBe('5 min')
    await button('Ta bort Paus').click()
    await page.getByText('1 minut till godo').waitFor()
  })

  it('changes the details in place', async () => {
    await page.getByRole('link', { name: 'Uppgifter' }).click()
    await page.getByLabel('Länk till videomötet').fill('https://example.org/mote')
    await page.keyboard.press('Tab')
    await page.getByRole('checkbox', { name: 'Region Skåne' }).check()
    await page.getByLabel('Region Skåne: roll i dialogen').selectOption('listens')
    await page.getByText('Ändringar sparas direkt och syns för alla i dialogen.').waitFor()
    expect(await barriersIn(page)).toEqual([])
  })
})

describe('inviting', () => {
  it('gives each person a link, one by one or from a pasted list', async () => {
    await page.getByRole('link', { name: 'Personer' }).click()
    await page.getByLabel('Namn', { exact: true }).fill('Presentatör Exempel')
    await page.getByLabel('Organisation', { exact: true }).selectOption({ label: 'Region Halland' })
    await button('Bjud in').click()
    await page.getByText('Presentatör Exempel är inbjuden.').waitFor()
    await page.getByText('Flera på en gång').click()
    await page.getByLabel('En person på varje rad').fill('Panel Exempel; Energimyndigheten\nNågon; Okänd')
    await page.getByText('Rad 2: ”Okänd” deltar inte i dialogen.').waitFor()
    await button('Bjud in 1 person').click()
    await page.getByText('1 person är inbjuden.').waitFor()
    expect(await barriersIn(page)).toEqual([])
  })

  it('copies everything as one text that can be pasted into an e-mail', async () => {
    await button('Kopiera inbjudan till alla').click()
    const text = await copied()
    expect(text).toContain('När: 2026-12-03, kl. 9.00–9.55')
    expect(text).toContain('Videomöte: https://example.org/mote')
    expect(text).toMatch(/^Region Halland \(presenterar kl\. 9\.05–9\.15\)\nPresentatör Exempel: http\S+$/m)
    expect(text).toMatch(/^Energimyndigheten\nPanel Exempel: http\S+$/m)
  })

  it('ends what is open by a link as soon as the link is revoked', async () => {
    await button('Kopiera länk till Presentatör Exempel').click()
    const link = await copied()
    const presenter = await open(link)
    await presenter.waitForURL(/\/d\//)
    await page.getByText(/^Öppnad \d{4}-\d\d-\d\d kl\. /).waitFor()

    await button('Mer för Presentatör Exempel').click()
    await page.getByRole('menuitem', { name: 'Återkalla länken' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Återkalla länken' }).click()
    await page.getByText('Ingen länk').waitFor()
    await presenter.getByText('Din länk gäller inte längre').waitFor()
    await presenter.goto(link)
    expect(new URL(presenter.url()).pathname).toBe('/link-invalid')
    await presenter.context().close()
  })
})

describe('the lobby', () => {
  it('lets somebody with the room link in, once the facilitator says so', async () => {
    await button('Skapa rumslänk').click()
    const guest = await open(await page.getByLabel('Rumslänk', { exact: true }).inputValue())
    await guest.getByLabel('Namn').fill('Gäst Exempel')
    await guest.getByLabel('Organisation').selectOption({ label: 'Region Skåne' })
    await button('Be om att få komma in', guest).click()
    await guest.getByText('Du väntar på att bli insläppt').waitFor()
    expect(await barriersIn(guest)).toEqual([])

    await page.getByText('Gäst Exempel väntar på att komma in.').waitFor()
    expect(await barriersIn(page)).toEqual([])
    await button('Släpp in Gäst Exempel').click()
    await guest.waitForURL(/\/d\/[^/]+\?as=/)
    await page.getByRole('rowheader', { name: 'Gäst Exempel' }).waitFor()
    await guest.context().close()
  })

  it('tells whoever is declined what to do', async () => {
    const guest = await open(await page.getByLabel('Rumslänk', { exact: true }).inputValue())
    await guest.getByLabel('Namn').fill('Okänd Exempel')
    await guest.getByLabel('Organisation').selectOption({ label: 'Region Skåne' })
    await button('Be om att få komma in', guest).click()
    await button('Avvisa Okänd Exempel').click()
    await guest.getByText('Du släpptes inte in').waitFor()
    expect(await barriersIn(guest)).toEqual([])
    await button('Försök igen', guest).click()
    await guest.getByLabel('Namn').waitFor()
    await guest.context().close()
  })
})
