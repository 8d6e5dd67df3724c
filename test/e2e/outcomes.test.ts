// What a dialogue led to: told by both sides in a round, worked with by a guest who has a link and no account.
import { describe, expect, it } from 'vitest'
import { minutes } from '#shared/time/instant.ts'
import { dayOf } from '#shared/time/stockholm.ts'
import { barriersIn } from './support/accessibility.ts'
import { newPerson } from './support/browser.ts'
import { isTooWide, playAll, visits } from './support/visits.ts'
import { phone } from './support/windows.ts'

const { stage, browser, open } = visits(playAll)

const touched = { viewport: phone, hasTouch: true }
const meeting = 'Boka möte om systemdemonstratorn'
const subject = 'Elektrifierade tunga transporter'

const outcomes = () => `/d/${stage().dialogueId}/outcomes`

describe('a round of reports', () => {
  it('is opened by the facilitator, who sees who has answered', async () => {
    const page = await open(stage().linkOf('facilitator', 'vinnova'), outcomes())
    await page.getByText('Ingen omgång är öppnad än.').waitFor()
    await page.getByRole('button', { name: 'Öppna en omgång' }).click()
    await page.getByRole('radio', { name: 'Sex veckor efter dialogen (2027-01-04)' }).check()
    await expect.poll(() => page.getByLabel('Svar senast').inputValue()).toBe('2027-01-18')
    expect(await barriersIn(page)).toEqual([])
    await page.getByRole('button', { name: 'Öppna omgången' }).click()
    await page.getByText('Planerad').waitFor()
    await page.getByText('2027-01-04 – 2027-01-18').waitFor()
  })

  it('asks each side on its own page, which answers without an account', async () => {
    const day = dayOf(stage().now())
    stage().pass((Date.parse('2027-01-05') - Date.parse(day)) / minutes(1))
    const guest = await open(stage().linkOf('presenter', 'dalarna'), '/my', touched)
    await guest.getByText('Svara senast 18 januari 2027').waitFor()
    expect(await barriersIn(guest)).toEqual([])
    await guest.getByRole('button', { name: /^Berätta vad det ledde till: .*Region Dalarna$/ }).click()
    await guest.getByLabel('Projekt startat').check()
    await guest.getByLabel('Berätta mer').fill('Ett gemensamt projekt om depåladdning')
    await guest.getByLabel('Länk').fill('https://example.org/projekt')
    expect(await barriersIn(guest)).toEqual([])
    await guest.getByRole('button', { name: 'Spara återkopplingen' }).click()
    await guest.getByText('Ingen återkoppling väntar på er.').waitFor()
    expect(await isTooWide(guest)).toBe(false)
  })

  it('shows where the two sides say different things, and keeps what was said before', async () => {
    const agency = await open(stage().linkOf('panel', 'energimyndigheten'), outcomes(), {
      colorScheme: 'dark',
    })
    await agency.getByRole('button', { name: /^Berätta vad det ledde till: .*Energimyndigheten$/ }).click()
    await agency.getByLabel('Inget än').check()
    await agency.getByRole('button', { name: 'Spara återkopplingen' }).click()
    await agency.getByText('Sidorna säger olika saker').waitFor()
    await agency.getByRole('button', { name: /^Ändra: .*Energimyndigheten$/ }).click()
    await agency.getByLabel('Projekt startat').check()
    await agency.getByRole('button', { name: 'Spara återkopplingen' }).click()
    await agency.getByText(/Väntar på/).waitFor()
    await agency.getByRole('button', { name: `Historik för ${subject}` }).click()
    await agency.getByText(/Energimyndigheten \(.*\): Inget än/).waitFor()
    expect(await barriersIn(agency)).toEqual([])
  })

  it('is cancelled, and what was answered stays', async () => {
    const page = await open(stage().linkOf('facilitator', 'vinnova'), outcomes())
    await page.getByText('2 av 4 svar').waitFor()
    await page.getByText('Har svarat på allt: Energimyndigheten, Region Dalarna').waitFor()
    await page.getByText(/^Ingen e-postserver är ansluten/).waitFor()
    await page
      .getByRole('button', { name: /^Läs brevet till/ })
      .first()
      .waitFor()
    await page.getByRole('button', { name: 'Avbryt omgången' }).click()
    await page.getByRole('button', { name: 'Ja, avbryt omgången' }).click()
    await page.getByText('Ingen omgång är öppnad än.').waitFor()
    await expect.poll(() => page.getByText('Ett gemensamt projekt om depåladdning').count()).toBe(1)
  })

  it('has its answers in the summary', async () => {
    const page = await open(stage().linkOf('facilitator', 'vinnova'), `/d/${stage().dialogueId}/summary`, {
      ...touched,
      colorScheme: 'dark',
    })
    await page.getByRole('heading', { name: 'Vad det ledde till' }).waitFor()
    await page.getByText('Ett gemensamt projekt om depåladdning').waitFor()
    expect(await barriersIn(page)).toEqual([])
    expect(await isTooWide(page)).toBe(false)
  })
})

describe('somebody with a personal link and no account', () => {
  it('changes status, hands over to a colleague and comments', async () => {
    const guest = await open(stage().linkOf('panel', 'tillvaxtverket'), '/my')
    await guest.getByLabel(`Status för ${meeting}`).selectOption({ label: 'pågår' })
    await guest.getByText('Sparat.').waitFor()
    await guest.getByRole('button', { name: meeting }).click()
    await guest.getByRole('combobox', { name: 'Kontaktperson' }).click()
    await guest
      .getByRole('option', { name: /^Handläggare/ })
      .first()
      .click()
    await guest.getByRole('button', { name: 'Spara', exact: true }).click()
    await guest.getByText(/som kontaktperson/).waitFor()
    await guest.getByLabel('Kommentar').fill('Mötet är i januari')
    await guest.getByRole('button', { name: 'Kommentera' }).click()
    await guest.getByText(/kommenterade: Mötet är i januari/).waitFor()
    const [followUp] = Object.values(stage().state().followUps.followUps).filter(
      ({ what }) => what === meeting,
    )
    expect(followUp?.status).toBe('in-progress')
    expect(followUp?.ownerPersonId).not.toBeNull()
  })

  it('takes the due dates into her calendar, by an address that ends when it is changed', async () => {
    const guest = await open(stage().linkOf('panel', 'tillvaxtverket'), '/my')
    await guest.getByRole('button', { name: 'Skapa adress till kalendern för Tillväxtverket' }).click()
    const field = guest.getByLabel('Kalenderadress för Tillväxtverket', { exact: true })
    const first = await field.inputValue()
    const feed = await fetch(first)
    expect(await feed.text()).toContain('BEGIN:VCALENDAR')
    await guest.getByRole('button', { name: 'Byt adress' }).click()
    await guest.getByRole('button', { name: 'Ja, byt adress' }).click()
    await expect.poll(() => field.inputValue()).not.toBe(first)
    expect((await fetch(first)).status).toBe(404)
  })

  it('is told what to do when she has no link', async () => {
    const person = await newPerson(browser())
    const page = await person.newPage()
    await page.goto(`${stage().url}/my`)
    await page.getByText('Du företräder ingen organisation här').waitFor()
    expect(await barriersIn(page)).toEqual([])
  })
})

describe('the board', () => {
  const address = '/follow-ups?whose=all&view=board'

  it('moves a card by dragging it', async () => {
    const page = await open(stage().linkOf('facilitator', 'vinnova'), address)
    const card = page.getByRole('listitem').filter({ hasText: meeting })
    const done = page.getByRole('region', { name: /^klar/ })
    await card.waitFor()
    // What comes late would move the card after it was looked where it is.
    await page.waitForLoadState('networkidle')
    const [from, to] = [await card.boundingBox(), await done.boundingBox()]
    if (from === null || to === null) throw new Error('The board is not shown')
    await page.mouse.move(from.x + from.width - 12, from.y + 12)
    await page.mouse.down()
    await page.mouse.move(to.x + 60, to.y + 60, { steps: 8 })
    await page.locator('[data-over]').waitFor()
    await page.mouse.up()
    await done.getByText(meeting).waitFor()
    expect(await barriersIn(page)).toEqual([])
  })

  it('moves it by the choice of its status as well, on a phone in the dark', async () => {
    const page = await open(stage().linkOf('facilitator', 'vinnova'), address, {
      ...touched,
      colorScheme: 'dark',
    })
    await page.getByRole('radiogroup', { name: 'Status' }).getByText('klar').click()
    await page.getByLabel(`Status för ${meeting}`).selectOption({ label: 'struken' })
    await page.getByText('Sparat.').waitFor()
    await page.getByRole('radiogroup', { name: 'Status' }).getByText('struken').click()
    await page.getByRole('button', { name: meeting }).waitFor()
    expect(await barriersIn(page)).toEqual([])
    expect(await isTooWide(page)).toBe(false)
  })
})

describe('two who change the same follow-up at once', () => {
  it('are told of each other, and the second one chooses', async () => {
    const first = await open(stage().linkOf('facilitator', 'vinnova'), '/follow-ups?whose=all')
    const second = await open(stage().linkOf('panel', 'tillvaxtverket'), '/follow-ups')
    const status = `Status för ${meeting}`
    await second.getByLabel(status).waitFor()
    await first.getByLabel(status).selectOption({ label: 'öppen' })
    await first.getByText('Sparat.').waitFor()
    await second.getByLabel(status).selectOption({ label: 'klar' })
    await second.getByText('Status: du valde klar, nu gäller öppen.').waitFor()
    expect(await barriersIn(second)).toEqual([])
    await second.getByRole('button', { name: 'Ändra till klar' }).click()
    await second.getByText('Sparat.').waitFor()
    await second.getByText(/du valde/).waitFor({ state: 'detached' })
  })

  it('are told in words what is wrong with an address made by hand', async () => {
    const page = await open(
      stage().linkOf('facilitator', 'vinnova'),
      '/follow-ups?status=lost&view=wall&lang=en',
    )
    await page.getByText(/not understood.*: status, view/).waitFor()
    expect(new URL(page.url()).searchParams.get('view')).toBe('wall')
    expect(await barriersIn(page)).toEqual([])
  })
})
