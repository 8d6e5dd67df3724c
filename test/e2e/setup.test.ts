// A dialogue is set up at desktop and phone size, over a line that is slow and cut: from the first start to the last invitation.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { barriersIn } from './support/accessibility.ts'
import { launchBrowser, newPerson } from './support/browser.ts'
import { troublesOf } from './support/overLine.ts'
import { startServer } from './support/server.ts'
import type { ServerProcess } from './support/server.ts'
import { laySlowLine } from './support/slowLine.ts'
import type { SlowLine } from './support/slowLine.ts'
import { isTooWide } from './support/visits.ts'
import { bothSizes, sizes } from './support/windows.ts'

let server: ServerProcess
let line: SlowLine
let browser: Browser
let page: Page

const { whileCut, whileSlow } = troublesOf(() => line)

const button = (name: string | RegExp, on = page) => on.getByRole('button', { name, exact: true })
const noContact = () => page.getByText('Ingen kontakt med servern. Kontrollera nätet')

/** What hinders somebody in the page, one line each. */
async function faults(): Promise<readonly string[]> {
  return [...(await barriersIn(page)), ...((await isTooWide(page)) ? ['The page scrolls sideways'] : [])]
}

/** The titles of the slots in the agenda's editor, from the first to the last. */
const slotTitles = () =>
  page
    .getByRole('textbox', { name: /^Rubrik för/ })
    .evaluateAll((fields) => fields.map((field) => field.getAttribute('placeholder')))

async function copied(): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText())
}

// The steps build on each other, as they do for a facilitator.
describe.each(bothSizes)('on a %s', (size) => {
  beforeAll(async () => {
    server = await startServer()
    line = await laySlowLine(server.url)
    browser = await launchBrowser()
    const permissions = ['clipboard-read', 'clipboard-write']
    const facilitator = await newPerson(browser, { ...sizes[size], permissions, reducedMotion: 'reduce' })
    page = await facilitator.newPage()
    page.setDefaultTimeout(40_000)
  })

  afterAll(async () => {
    await browser.close()
    line.close()
    await server.stop()
  })

  describe('setting up a dialogue', () => {
    it('begins with the link that the server prints at its first start', async () => {
      const setUpUrl = (await server.setUpUrl()).replace(server.url, line.url)
      await whileSlow(300, async () => {
        await page.goto(setUpUrl)
        await page.getByLabel('Ditt namn').fill('Facilitator Exempel')
        await page.getByRole('combobox', { name: 'Din organisation' }).fill('Vinnova')
        await page.keyboard.press('Escape')
        await button('Fortsätt').click()
        await page.waitForURL(`${line.url}/`)
      })
      await page.getByRole('heading', { level: 1 }).waitFor()
      expect(await faults()).toEqual([])
    })

    it('says beside each field what is wrong, and puts the focus on the first', async () => {
      await page.goto(`${line.url}/new`)
      await button('Skapa snabbdialogen').click()
      await page.getByText('Skriv en rubrik på högst 200 tecken.').waitFor()
      expect(await page.getByText('Välj ett datum.').isVisible()).toBe(true)
      const hasFocus = () => page.getByLabel('Rubrik').evaluate((field) => field === document.activeElement)
      await expect.poll(hasFocus).toBe(true)
      expect(await faults()).toEqual([])
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
      expect(await faults()).toEqual([])
      await button('Boka 55 minuter').click()
      await page.getByText('1 minut till godo').waitFor()
    })

    it('loses nothing by a reload', async () => {
      await page.reload()
      await page.getByText('1 minut till godo').waitFor()
      await expect
        .poll(() => page.getByLabel('Rubrik').inputValue())
        .toBe('Smart energi och smarta transporter')
      expect(await page.getByRole('checkbox', { name: 'Region Värmland' }).isChecked()).toBe(true)
    })

    it('says without a line that nothing was created, and loses nothing', async () => {
      line.cut()
      await button('Skapa snabbdialogen').click()
      await noContact().first().waitFor()
      expect(await page.getByLabel('Rubrik').inputValue()).toBe('Smart energi och smarta transporter')
      expect(await faults()).toEqual([])
      line.mend()
    })

    it('creates one dialogue over a slow line that loses the answer, with the agenda at its clock times', async () => {
      const when = page.getByText('2026-12-03 · kl. 9.00–9.55 · Vinnova')
      await whileSlow(400, async () => {
        const isLost = line.loseNextAnswer()
        await button('Skapa snabbdialogen').click()
        await isLost
        // Some browsers ask again themselves.
        await noContact().or(when).first().waitFor()
        if (await noContact().isVisible()) await button('Skapa snabbdialogen').click()
        await when.waitFor()
      })
      await page.waitForURL(/\/d\/[^/]+\/setup\/people$/)
      const created = await page.request.get(`${line.url}/api/dialogues`)
      expect(await created.json()).toHaveLength(1)
      await page.getByRole('link', { name: 'Program' }).click()
      await page.getByText('kl. 9.05–9.15').waitFor()
      expect(await faults()).toEqual([])
    })

    it('puts the agenda in another order, by keyboard at a desk and by buttons on a phone', async () => {
      if (size === 'desktop') {
        await button('Flytta Region Dalarna').focus()
        await page.keyboard.press('Space')
        await page.getByText('Region Dalarna är lyft, på plats 2 av 5.').waitFor()
        await page.keyboard.press('ArrowDown')
        await page.getByText('Region Dalarna är nu på plats 3 av 5.').waitFor()
        await page.keyboard.press('Space')
        await page.getByText('Region Dalarna släpptes på plats 3 av 5.').waitFor()
      } else {
        await button('Flytta ner Region Dalarna').tap()
      }
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
      await expect.poll(() => page.getByLabel('Minuter för Paus').inputValue()).toBe('5 min')
      await button('Ta bort Paus').click()
      await button('Ja, ta bort').click()
      await page.getByText('1 minut till godo').waitFor()
    })

    it('changes the details in place, which are saved once the line is back, and says so while it is slow', async () => {
      const video = page.getByLabel('Länk till videomötet')
      const isSaved = page.getByText('Ändringar sparas direkt och syns för alla i dialogen.')
      await page.getByRole('link', { name: 'Uppgifter' }).click()
      await video.waitFor()
      await isSaved.waitFor()
      await whileCut(page, async () => {
        await video.fill('https://example.org/mote')
        await page.keyboard.press('Tab')
        await page.getByText('Anslutningen är bruten. Ändringar sparas när den är tillbaka.').waitFor()
        expect(await faults()).toEqual([])
      })
      await isSaved.waitFor()
      await whileSlow(400, async () => {
        await page.getByRole('checkbox', { name: 'Region Skåne' }).click()
        await page.getByText('Sparar …', { exact: true }).waitFor()
        await isSaved.waitFor()
      })
      await page.getByLabel('Region Skåne: roll i dialogen').selectOption('listens')
      await page.getByRole('dialog', { name: /^Byt roll för Region Skåne\? 2 programpunkter/ }).waitFor()
      expect(await faults()).toEqual([])
      await button('Ja, byt roll').click()
      await isSaved.waitFor()
      expect(await faults()).toEqual([])
      await page.reload()
      await isSaved.waitFor()
      await expect.poll(() => video.inputValue()).toBe('https://example.org/mote')
      await expect.poll(() => page.getByRole('checkbox', { name: 'Region Skåne' }).isChecked()).toBe(true)
      const part = page.getByLabel('Region Skåne: roll i dialogen')
      await expect.poll(() => part.inputValue()).toBe('listens')
    })
  })

  describe('inviting', () => {
    it('says without a line that nobody was invited, and loses nothing of what was written', async () => {
      await page.getByRole('link', { name: 'Personer' }).click()
      const name = page.getByLabel('Namn', { exact: true })
      await name.waitFor()
      await whileCut(page, async () => {
        await name.fill('Presentatör Exempel')
        await page.getByLabel('Organisation', { exact: true }).selectOption({ label: 'Region Halland' })
        await button('Bjud in').click()
        // Of the invitation itself: the list, which cannot be read, says so at once.
        await page.getByRole('status').filter({ has: noContact() }).waitFor()
        expect(await faults()).toEqual([])
      })
      expect(await name.inputValue()).toBe('Presentatör Exempel')
    })

    it('gives each person a link, one by one or from a pasted list, also over a slow line', async () => {
      await button('Bjud in').click()
      await page.getByText('Presentatör Exempel är inbjuden.').waitFor()
      await whileSlow(400, async () => {
        await page.getByText('Flera på en gång').click()
        await page.getByLabel('En person på varje rad').fill('Panel Exempel; Energimyndigheten\nNågon; Okänd')
        await page.getByText('Rad 2: ”Okänd” deltar inte i dialogen.').waitFor()
        await button('Bjud in 1 person').click()
        await page.getByText('1 person är inbjuden.').waitFor()
      })
      expect(await faults()).toEqual([])
    })

    it('copies everything as one text that can be pasted into an e-mail', async () => {
      await button('Kopiera inbjudan till alla').click()
      await expect.poll(copied).toContain('När: torsdag 3 december 2026, kl. 9.00–9.55')
      const text = await copied()
      expect(text).toContain('Videomöte: https://example.org/mote')
      expect(text).toMatch(/^Region Halland \(presenterar kl\. 9\.05–9\.15\)\nPresentatör Exempel: http\S+$/m)
      expect(text).toMatch(/^Energimyndigheten\nPanel Exempel: http\S+$/m)
    })

    it('ends what is open by a link as soon as the link is revoked', async () => {
      await button('Kopiera länk till Presentatör Exempel').click()
      await expect.poll(copied).toMatch(/^http\S+$/)
      const link = await copied()
      const person = await newPerson(browser, sizes[size])
      const presenter = await person.newPage()
      await presenter.goto(link)
      await presenter.waitForURL(/\/d\//)
      await page.getByText(/^Öppnad \d{4}-\d\d-\d\d kl\. /).waitFor()

      await button('Mer för Presentatör Exempel').click()
      await page.getByRole('menuitem', { name: 'Återkalla länken' }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Återkalla länken' }).click()
      await page.getByText('Ingen länk').waitFor()
      await presenter.getByText('Din länk gäller inte längre').waitFor()
      await presenter.goto(link)
      expect(new URL(presenter.url()).pathname).toBe('/link-invalid')
      await person.close()
    })
  })
})
