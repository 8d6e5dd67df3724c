// A series as it goes over half a year: two dialogues, the letters between them, what both sides report, and the files at the end.
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { instantAt } from '#shared/time/stockholm.ts'
import { openAll } from '#test/server/exports/libreOffice.ts'
import type { Opened } from '#test/server/exports/libreOffice.ts'
import { barriersIn } from './support/accessibility.ts'
import { calendarIn, eventsIn } from './support/calendarEntries.ts'
import { endAt, recordFollowUp } from './support/meeting.ts'
import { leave, overMonths } from './support/overMonths.ts'
import { takeHome } from './support/takeHome.ts'
import { asking, invited, inviteEverybody, setUpSeries } from './support/seriesOfTwo.ts'

const first = 'Smart energi, våren'
const second = 'Smart energi, nästa steg'
const subject = 'Lagring av energi på Åland'
/** Energimyndigheten's, due at the end of April; done in time. */
const call = 'Läs utlysningen om öar'
/** Region Dalarna's, due three days after the clocks are put forward; late. */
const material = 'Skicka underlag om sjöfart på Åsnen'
/** Region Halland's, from the second dialogue. */
const visit = 'Bjud in till besök på Öland'

const months = overMonths(instantAt('2027-01-25', '09:00'))
const { asFacilitator, loadAnew } = months
const follow = (person: keyof typeof invited) => months.follow(invited[person].email)
const made = { seriesId: '', firstId: '', secondId: '' }

const server = () => months.there().server
const letters = () => months.there().letters
const mail = () => months.there().mail
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true })

// The steps build on each other, as they do over half a year.
describe('the first dialogue', () => {
  it('is invited to by letters with a calendar entry and the own link, each in its language', async () => {
    const ask = asking(server(), months.there().facilitator)
    const plannedStart = instantAt('2027-02-10', '09:00')
    const { seriesId, dialogueId } = await setUpSeries(ask, server(), { title: first, plannedStart })
    Object.assign(made, { seriesId, firstId: dialogueId })
    await inviteEverybody(ask, dialogueId)
    const page = await asFacilitator(`/d/${dialogueId}/setup/people`)
    await button(page, 'Skicka 3 inbjudningar').click()
    expect(await letters().since(0, 3)).toEqual([
      `dalarna@example.org: Inbjudan: ${first}`,
      `energimyndigheten@example.org: Invitation: ${first}`,
      `halland@example.org: Inbjudan: ${first}`,
    ])
    await leave(page)
    for (const letter of mail().mails) {
      const [event] = eventsIn(calendarIn(letter))
      expect(event?.start.toISOString()).toBe('2027-02-10T08:00:00.000Z')
      expect(letter.html).toMatch(/href="http:\S+\/l\//)
      expect(letter.text).toMatch(/http:\S+\/u\//)
    }
  })

  it('is held with the people who followed their links, and leaves an area and two follow-ups', async () => {
    await server().moveTo('2027-02-10', '08:56')
    const [presenter, officer] = [await follow('dalarna'), await follow('energimyndigheten')]
    const lead = await asFacilitator(`/d/${made.firstId}`)
    await lead.getByText('Presenterande: 1 av 2 är här').waitFor()
    await server().moveTo('2027-02-10', '09:00')
    await button(lead, 'Starta dialogen').click()
    await server().moveTo('2027-02-10', '09:05')
    await Promise.all([presenter, officer, lead].map(loadAnew))
    await button(lead, 'Nästa: Region Dalarna').click()
    await presenter.getByText('Ni presenterar nu').waitFor()
    await button(officer, 'Område för fortsatt dialog').click()
    await officer.getByLabel('Ämne').fill(subject)
    await officer.keyboard.press('Enter')
    await officer.getByRole('button', { name: /^Områden 1/ }).waitFor()
    await recordFollowUp(officer, { what: call, due: '2027-04-30' })
    await recordFollowUp(lead, { what: material, due: '2027-03-31', owner: 'Region Dalarna' })
    await lead.getByRole('button', { name: /Uppföljningar 2/ }).waitFor()
    expect(await barriersIn(lead)).toEqual([])
    await leave(presenter, officer, lead)
    await endAt(months, made.firstId, '2027-02-10', ['09:15', '09:18', '09:28', '09:31', '09:36'])
  })

  it('gets a round of reports after six weeks, opened by the facilitator beforehand', async () => {
    const page = await asFacilitator(`/d/${made.firstId}/outcomes`)
    await button(page, 'Öppna en omgång').click()
    await page.getByRole('radio', { name: 'Sex veckor efter dialogen (2027-03-24)' }).check()
    await expect.poll(() => page.getByLabel('Svar senast').inputValue()).toBe('2027-04-07')
    await button(page, 'Öppna omgången').click()
    await page.getByText('Planerad').waitFor()
    await leave(page)
  })
})

describe('the months after it', () => {
  it('bring a letter about what is soon due, and one about the round, each once, through a crash', async () => {
    const before = letters().count()
    await server().liveThrough('2027-03-23')
    expect(letters().count()).toBe(before)
    mail().refuseWith = 451
    await server().moveTo('2027-03-24', '08:05')
    expect(letters().count()).toBe(before)
    await server().crashAndRestart()
    mail().refuseWith = null
    await server().moveTo('2027-03-24', '09:00')
    const came = [
      `dalarna@example.org: Snart dags: ${material}`,
      `dalarna@example.org: Vad ledde det till? ${first}`,
      `energimyndigheten@example.org: What did it lead to? ${first}`,
    ]
    expect(await letters().since(before, 3)).toEqual(came)
    await server().crashAndRestart()
    await server().liveThrough('2027-03-26')
    expect(await letters().since(before, 3)).toEqual(came)
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
    await page.getByText('Sidorna säger olika saker').waitFor()
    await page.getByText('2 av 2 svar').waitFor()
    expect(await barriersIn(page)).toEqual([])
    await leave(region, agency, page)
  })

  it('put the clocks forward, and remind of what is late at eight in the morning all the same', async () => {
    const before = letters().count()
    await server().liveThrough('2027-03-31')
    await server().moveTo('2027-04-01', '07:55')
    expect(letters().count()).toBe(before)
    await server().moveTo('2027-04-01', '08:05')
    expect(await letters().since(before, 1)).toEqual([`dalarna@example.org: Tiden har gått ut: ${material}`])
    expect(letters().lastTo(invited.dalarna.email).text).toContain('Klart senast: 2027-03-31')
    const region = await follow('dalarna')
    await region.getByLabel(`Status för ${material}`).selectOption({ label: 'pågår' })
    await region.getByText('Sparat.').waitFor()
    await button(region, material).click()
    await region.getByLabel('Kommentar').fill('Väntar på hamnen i Mönsterås')
    await button(region, 'Kommentera').click()
    await region.getByText(/kommenterade: Väntar på hamnen i Mönsterås/).waitFor()
    await leave(region)
  })

  it('end the reminders of what is done, by whoever follows the link in one', async () => {
    const before = letters().count()
    await server().liveThrough('2027-04-23')
    expect(await letters().since(before, 1)).toEqual([`energimyndigheten@example.org: Due soon: ${call}`])
    const agency = await follow('energimyndigheten')
    await agency.getByLabel(`Status för ${call}`).selectOption({ label: 'klar' })
    await agency.getByText('Sparat.').waitFor()
    await leave(agency)
    await server().liveThrough('2027-05-03')
    expect(letters().count()).toBe(before + 1)
  })
})

describe('the second dialogue', () => {
  it('is started from the series, and begins with what is open, with its history', async () => {
    const page = await asFacilitator(`/series/${made.seriesId}`)
    await page.getByText('Sidorna säger olika saker').first().waitFor()
    await page.getByRole('link', { name: 'Starta nästa dialog' }).click()
    // A quarter later, on the same day of the week, and at the same clock time although the clocks have been changed.
    await expect.poll(() => page.getByLabel('Datum').inputValue()).toBe('2027-05-19')
    await expect.poll(() => page.getByRole('combobox', { name: 'Starttid' }).inputValue()).toBe('09:00')
    await page.getByLabel('Rubrik').fill(second)
    await page.getByRole('checkbox', { name: /^Bjud in samma personer: 3 personer/ }).waitFor()
    await button(page, 'Skapa nästa dialog').click()
    await page.getByRole('heading', { name: 'Kvar sedan förra gången' }).waitFor()
    made.secondId = new URL(page.url()).pathname.split('/')[2] ?? ''
    const left = page.getByRole('region', { name: 'Kvar sedan förra gången' })
    await left.getByText(subject).first().waitFor()
    await left
      .getByText('Region Dalarna: projekt startat · Energimyndigheten: kontakt tagen')
      .first()
      .waitFor()
    expect(await left.getByText(call).count()).toBe(0)
    await left.getByLabel(`Historik för ${material}`).first().click()
    await left
      .getByText(/kommenterade: Väntar på hamnen i Mönsterås/)
      .first()
      .waitFor()
    await left.getByText('skulle ha varit klart 2027-03-31').first().waitFor()
    await left
      .getByRole('button', { name: `Lägg i programmet: ${material}` })
      .first()
      .click()
    await left.getByText('Finns i programmet').first().waitFor()
    expect(await barriersIn(page)).toEqual([])
    await leave(page)
  })

  it('is invited to by new letters, whose calendar entries are in summer time', async () => {
    const before = letters().count()
    const page = await asFacilitator(`/d/${made.secondId}/setup/people`)
    await button(page, 'Skicka 3 inbjudningar').click()
    expect(await letters().since(before, 3)).toEqual([
      `dalarna@example.org: Inbjudan: ${second}`,
      `energimyndigheten@example.org: Invitation: ${second}`,
      `halland@example.org: Inbjudan: ${second}`,
    ])
    await leave(page)
    for (const { email } of Object.values(invited)) {
      const [event] = eventsIn(calendarIn(letters().lastTo(email)))
      expect(event?.start.toISOString()).toBe('2027-05-19T07:00:00.000Z')
    }
  })

  it('is held with what is left at hand, for the facilitator and for the region', async () => {
    await server().liveThrough('2027-05-18')
    await server().moveTo('2027-05-19', '09:00')
    const presenter = await follow('dalarna')
    await presenter.getByText('2 saker kvar för er sedan förra gången').waitFor()
    const lead = await asFacilitator(`/d/${made.secondId}`)
    await button(lead, 'Starta dialogen').click()
    await button(lead, 'Kvar sedan förra gången (2)').click()
    await lead.getByRole('dialog').getByText(material).first().waitFor()
    await lead.keyboard.press('Escape')
    await recordFollowUp(lead, { what: visit, due: '2027-06-30', owner: 'Region Halland' })
    await lead.getByRole('button', { name: /Uppföljningar 1/ }).waitFor()
    expect(await barriersIn(lead)).toEqual([])
    await leave(presenter, lead)
    const moves = '09:05 09:15 09:20 09:25 09:35 09:40 09:45'.split(' ')
    await endAt(months, made.secondId, '2027-05-19', moves)
  })
})

describe('the files at the end', () => {
  const opened: Record<string, Opened> = {}

  it('are taken home from the pages that offer them', async () => {
    const files = await takeHome(months, made)
    const tables = unzipSync(files['data.zip'] ?? new Uint8Array())
    for (const [name, bytes] of Object.entries(tables)) if (name.endsWith('.csv')) files[name] = bytes
    const events = eventsIn(new TextDecoder().decode(files['filter.ics']))
    expect(events.map(({ summary }) => summary)).toEqual([
      `Uppföljning: ${material}`,
      `Klar uppföljning: ${call}`,
    ])
    const office = Object.entries(files).filter(([name]) => /\.(?:xlsx|docx|csv)$/.test(name))
    Object.assign(opened, await openAll(Object.fromEntries(office)))
  })

  it.each(['filter.xlsx', 'filter.csv'])('%s has the rows of the filter and no others', (name) => {
    const [[header, ...rows] = []] = Object.values(opened[name]?.sheets ?? {})
    expect(header?.slice(0, 5)).toEqual(['Uppföljning', 'Ägare', 'Kontaktperson', 'Klart senast', 'Status'])
    expect(rows.map((row) => [row[0], row[1], row[3], row[4]])).toEqual([
      [material, 'Region Dalarna', '2027-03-31', 'Pågår'],
      [call, 'Energimyndigheten', '2027-04-30', 'Klar'],
    ])
  })

  it.each(['report.docx', 'region.docx', 'series.docx'])('%s tells what it led to, by both sides', (name) => {
    const text = opened[name]?.text ?? ''
    const both = ['Förstudien på Åland är i gång', 'Projekt startat', 'Kontakt tagen']
    for (const words of [subject, material, '2027-03-31', ...both]) expect(text).toContain(words)
  })

  it('of a dialogue tell what was agreed in it, and how far that has come', () => {
    const text = opened['report.docx']?.text ?? ''
    for (const words of [subject, material, '2027-03-31', 'Pågår', call, 'Klar'])
      expect(text).toContain(words)
  })

  it('of a series tell of both dialogues, and that the sides differ', () => {
    const text = opened['series.docx']?.text ?? ''
    for (const words of [first, second, call, visit, 'Sidorna säger olika saker'])
      expect(text).toContain(words)
  })

  it('of a region are about that region', () => {
    const text = opened['region.docx']?.text ?? ''
    expect([text.includes(second), text.includes(visit)]).toEqual([true, false])
    expect(opened['region.xlsx']?.sheets['Återkoppling']?.flat()).toContain('Förstudien på Åland är i gång')
  })

  it('for evaluation have every row, and nobody’s name or address', () => {
    const rowsOf = (name: string) => opened[`${name}.csv`]?.sheets[name]?.slice(1) ?? []
    expect(rowsOf('dialogues').map((row) => row[2])).toEqual([first, second])
    expect(new Set(rowsOf('follow_ups').map((row) => row[4]))).toEqual(new Set([call, material, visit]))
    expect(new Set(rowsOf('outcomes').map((row) => row[4]))).toEqual(new Set(['contact', 'project']))
    expect(rowsOf('report_rounds').map((row) => row.slice(2))).toEqual([['2027-03-24', '2027-04-07']])
    for (const [name, { text, sheets }] of Object.entries(opened)) {
      if (!name.endsWith('.csv') || name === 'filter.csv') continue
      for (const { name: person, email } of Object.values(invited)) {
        for (const told of [person, email]) expect(`${text}${JSON.stringify(sheets)}`).not.toContain(told)
      }
    }
  })
})
