// A series as it goes over half a year: two dialogues, the letters between them, what both sides report, and the files at the end.
import ical from 'node-ical'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { Email } from 'postal-mime'
import { instantAt } from '#shared/time/stockholm.ts'
import { openMailServer } from '#test/server/transport/mailServer.ts'
import { barriersIn } from './support/accessibility.ts'
import { launchBrowser, newPerson } from './support/browser.ts'
import { startCalendarServer } from './support/calendarServerProcess.ts'
import type { CalendarServer } from './support/calendarServerProcess.ts'
import { asking, invited, inviteEverybody, setUpSeries } from './support/seriesOfTwo.ts'

type Person = keyof typeof invited

const first = 'Smart energi, våren'
const subject = 'Lagring av energi på Åland'
/** Energimyndigheten's, due at the end of April; done in time. */
const call = 'Läs utlysningen om öar'
/** Region Dalarna's, due three days after the clocks are put forward; late. */
const material = 'Skicka underlag om sjöfart på Åsnen'

let mail: Awaited<ReturnType<typeof openMailServer>>
let server: CalendarServer
let browser: Browser
/** Holds the facilitator's session, over the months. */
let facilitator: BrowserContext
const made = { seriesId: '', firstId: '', secondId: '' }

beforeAll(async () => {
  mail = await openMailServer()
  server = await startCalendarServer(instantAt('2027-01-25', '09:00'), mail.url)
  browser = await launchBrowser()
  facilitator = await newPerson(browser)
})

afterAll(async () => {
  await browser.close()
  await server.stop()
  await mail.close()
})

const addressOf = ({ to }: Email) => to?.[0]?.address ?? ''
/** Everybody's letters so far, one line each. */
const letters = () => mail.mails.map((letter) => `${addressOf(letter)}: ${letter.subject ?? ''}`).toSorted()

/** The letters that have come since `before` of them had, once there are so many. */
async function lettersSince(before: number, count: number): Promise<readonly string[]> {
  await expect.poll(() => mail.mails.length, { timeout: 20_000 }).toBeGreaterThanOrEqual(before + count)
  return mail.mails
    .slice(before)
    .map((letter) => `${addressOf(letter)}: ${letter.subject ?? ''}`)
    .toSorted()
}

/** The last letter to somebody. */
function letterTo(person: Person): Email {
  const letter = mail.mails.findLast((each) => addressOf(each) === invited[person].email)
  if (letter === undefined) throw new Error(`${person} has got no letter`)
  return letter
}

/** The person's own link in the last letter to her. */
function linkTo(person: Person): string {
  const link = /http:\S+\/l\/\S+/.exec(letterTo(person).text ?? '')?.[0]
  if (link === undefined) throw new Error(`No link in the letter to ${person}`)
  return link
}

/** A page in a browser whose clock shows the server's time. */
async function pageIn(context: BrowserContext, address: string): Promise<Page> {
  await context.clock.install({ time: server.now() })
  const page = await context.newPage()
  page.setDefaultTimeout(25_000)
  await page.goto(address)
  return page
}

/** Opens what the last letter to somebody leads to, in a browser that has forgotten all earlier visits. */
async function follow(person: Person): Promise<Page> {
  const context = await newPerson(browser, { reducedMotion: 'reduce' })
  return pageIn(context, linkTo(person))
}

/** Opens a path as the facilitator. */
async function asFacilitator(path: string): Promise<Page> {
  const context = await newPerson(browser, {
    reducedMotion: 'reduce',
    acceptDownloads: true,
    storageState: await facilitator.storageState(),
  })
  return pageIn(context, `${server.url}${path}`)
}

const leave = (...pages: readonly Page[]) => Promise.all(pages.map((page) => page.context().close()))
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true })

// The steps build on each other, as they do over half a year.
describe('the first dialogue', () => {
  it('is invited to by letters with a calendar entry and the own link, each in its language', async () => {
    const ask = asking(server, facilitator)
    const plannedStart = instantAt('2027-02-10', '09:00')
    const { seriesId, dialogueId } = await setUpSeries(ask, server, { title: first, plannedStart })
    made.seriesId = seriesId
    made.firstId = dialogueId
    await inviteEverybody(ask, dialogueId)
    const page = await asFacilitator(`/d/${dialogueId}/setup/people`)
    await button(page, 'Skicka 3 inbjudningar').click()
    expect(await lettersSince(0, 3)).toEqual([
      `dalarna@example.org: Inbjudan: ${first}`,
      `energimyndigheten@example.org: Invitation: ${first}`,
      `halland@example.org: Inbjudan: ${first}`,
    ])
    await leave(page)
    for (const letter of mail.mails) {
      const entry = letter.attachments.find(({ mimeType }) => mimeType === 'text/calendar')
      const [event] = eventsIn(new TextDecoder().decode(entry?.content as ArrayBuffer))
      expect(event?.start.toISOString()).toBe('2027-02-10T08:00:00.000Z')
      expect(letter.html).toMatch(/href="http:\S+\/l\//)
      expect(letter.text).toMatch(/http:\S+\/u\//)
    }
  })

  it('is held with the people who followed their links, and leaves an area and two follow-ups', async () => {
    await server.moveTo('2027-02-10', '08:56')
    const [presenter, officer] = [await follow('dalarna'), await follow('energimyndigheten')]
    const lead = await asFacilitator(`/d/${made.firstId}`)
    await lead.getByText('Presenterande: 1 av 2 är här').waitFor()
    await server.moveTo('2027-02-10', '09:00')
    await button(lead, 'Starta dialogen').click()
    await server.moveTo('2027-02-10', '09:05')
    // Pages learn of a leap of the server's clock when they next measure it, and anew when they are opened.
    await Promise.all([presenter, officer, lead].map((page) => page.reload()))
    await button(lead, 'Nästa: Region Dalarna').click()
    await presenter.getByText('Ni presenterar nu').waitFor()
    await button(officer, 'Område för fortsatt dialog').click()
    await officer.getByLabel('Ämne').fill(subject)
    await officer.keyboard.press('Enter')
    await officer.getByRole('button', { name: /^Områden 1/ }).waitFor()
    await recordFollowUp(officer, { what: call, due: '2027-04-30', owner: null })
    await recordFollowUp(lead, { what: material, due: '2027-03-31', owner: 'Region Dalarna' })
    await lead.getByRole('button', { name: /Uppföljningar 2/ }).waitFor()
    expect(await barriersIn(lead)).toEqual([])
    await leave(presenter, officer, lead)
    await endAt(made.firstId, '2027-02-10', ['09:15', '09:18', '09:28', '09:31', '09:36'])
  })

  it('gets a round of reports after six weeks, opened by the facilitator beforehand', async () => {
    const page = await asFacilitator(`/d/${made.firstId}/outcomes`)
    await button(page, 'Öppna en omgång').click()
    await page.getByRole('radio', { name: 'Sex veckor efter dialogen (2027-03-24)' }).check()
    expect(await page.getByLabel('Svar senast').inputValue()).toBe('2027-04-07')
    await button(page, 'Öppna omgången').click()
    await page.getByText('Planerad').waitFor()
    await leave(page)
  })
})

describe('the months after it', () => {
  it('bring a letter about what is soon due, and one about the round, each once, through a crash', async () => {
    const before = mail.mails.length
    await server.liveThrough('2027-03-23')
    expect(letters()).toHaveLength(before)
    mail.refuseWith = 451
    await server.moveTo('2027-03-24', '08:05')
    expect(mail.mails).toHaveLength(before)
    await server.crashAndRestart()
    mail.refuseWith = null
    await server.moveTo('2027-03-24', '09:00')
    const came = [
      `dalarna@example.org: Snart dags: ${material}`,
      `dalarna@example.org: Vad ledde det till? ${first}`,
      `energimyndigheten@example.org: What did it lead to? ${first}`,
    ]
    expect(await lettersSince(before, 3)).toEqual(came)
    await server.crashAndRestart()
    await server.liveThrough('2027-03-26')
    expect(await lettersSince(before, 3)).toEqual(came)
  })

  it('bring what both sides say it led to, and that they differ', async () => {
    const region = await follow('dalarna')
    await region.getByText('Svara senast 7 april 2027').waitFor()
    expect(await barriersIn(region)).toEqual([])
    await button(region, /^Berätta vad det ledde till: .*Region Dalarna$/).click()
    await region.getByLabel('Projekt startat').check()
    await region.getByLabel('Berätta mer').fill('Förstudien på Åland är i gång')
    await button(region, 'Spara återkopplingen').click()
    await region.getByText('Ingen återkoppling väntar på er.').waitFor()
    const agency = await follow('energimyndigheten')
    await button(agency, /^Berätta vad det ledde till: .*Energimyndigheten$/).click()
    await agency.getByLabel('Kontakt tagen').check()
    await agency.getByLabel('När skedde det?').fill('2027-03-25')
    await button(agency, 'Spara återkopplingen').click()
    await agency.getByText('Ingen återkoppling väntar på er.').waitFor()
    const page = await asFacilitator(`/d/${made.firstId}/outcomes`)
    await page.getByText('Ni säger olika').waitFor()
    await page.getByText('2 av 2 svar').waitFor()
    expect(await barriersIn(page)).toEqual([])
    await leave(region, agency, page)
  })

  it('put the clocks forward, and remind of what is late at eight in the morning all the same', async () => {
    const before = mail.mails.length
    await server.liveThrough('2027-03-31')
    await server.moveTo('2027-04-01', '07:55')
    expect(letters()).toHaveLength(before)
    await server.moveTo('2027-04-01', '08:05')
    expect(await lettersSince(before, 1)).toEqual([`dalarna@example.org: Tiden har gått ut: ${material}`])
    expect(letterTo('dalarna').text).toContain('Klart senast: 2027-03-31')
  })

  it('end the reminders of what is done, by whoever follows the link in one', async () => {
    const before = mail.mails.length
    await server.liveThrough('2027-04-23')
    expect(await lettersSince(before, 1)).toEqual([`energimyndigheten@example.org: Due soon: ${call}`])
    const agency = await follow('energimyndigheten')
    await agency.getByLabel(`Status för ${call}`).selectOption({ label: 'klar' })
    await agency.getByText('Sparat.').waitFor()
    await leave(agency)
    await server.liveThrough('2027-05-03')
    expect(letters()).toHaveLength(before + 1)
  })
})

/** Writes down a follow-up in the room; without an owner it is the writer's own organisation's. */
async function recordFollowUp(
  page: Page,
  { what, due, owner }: { readonly what: string; readonly due: string; readonly owner: string | null },
): Promise<void> {
  await button(page, 'Uppföljning').click()
  const form = page.getByRole('dialog', { name: 'Ny uppföljning' })
  await form.getByLabel('Vad ska göras?').fill(what)
  if (owner !== null) {
    await form.getByRole('combobox', { name: 'Ägare' }).click()
    await page.getByRole('option', { name: owner, exact: true }).click()
  }
  await form.getByLabel('Klart senast').fill(due)
  await button(page, 'Spara').click()
  await form.waitFor({ state: 'hidden' })
}

/** Moves on through the rest of the agenda at these clock times, and ends at the last of them. */
async function endAt(dialogueId: string, day: string, times: readonly string[]): Promise<void> {
  for (const [index, time] of times.entries()) {
    await server.moveTo(day, time)
    const page = await asFacilitator(`/d/${dialogueId}`)
    if (index < times.length - 1) {
      const from = await page.getByRole('button', { name: /^Nästa: / }).innerText()
      await page.getByRole('button', { name: /^Nästa: / }).click()
      await button(page, from).waitFor({ state: 'hidden' })
    } else {
      await button(page, 'Avsluta dialogen').click()
      await page.getByRole('dialog').getByRole('button', { name: 'Avsluta dialogen' }).click()
      await page
        .getByText(/avslutad/)
        .first()
        .waitFor()
    }
    await leave(page)
  }
}

function eventsIn(calendar: string) {
  return Object.values(ical.sync.parseICS(calendar)).filter((each) => each?.type === 'VEVENT')
}
