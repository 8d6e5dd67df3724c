// The link in every letter that stops them: for her who presses, in her language, and never for a program that only looks.
import { beforeAll, expect, it } from 'vitest'
import { instantAt } from '#shared/time/stockholm.ts'
import { barriersIn } from './support/accessibility.ts'
import { recordFollowUp } from './support/meeting.ts'
import { leave, overMonths } from './support/overMonths.ts'
import { asking, invited, inviteEverybody, setUpSeries } from './support/seriesOfTwo.ts'
import { phone } from './support/windows.ts'

const { energimyndigheten: officer, dalarna: region } = invited

const months = overMonths(instantAt('2027-01-25', '09:00'))
const server = () => months.there().server
const letters = () => months.there().letters
let dialogueId: string

beforeAll(async () => {
  const ask = asking(server(), months.there().facilitator)
  const plannedStart = instantAt('2027-02-10', '09:00')
  dialogueId = (await setUpSeries(ask, server(), { title: 'Smart energi', plannedStart })).dialogueId
  await inviteEverybody(ask, dialogueId)
})

const people = () => `/d/${dialogueId}/setup/people`

// The steps build on each other.
it('is not pressed by a program that looks through letters', async () => {
  const page = await months.asFacilitator(people())
  await page.getByRole('button', { name: 'Skicka 3 inbjudningar' }).click()
  await letters().since(0, 3)
  for (const { email } of [officer, region]) {
    const link = letters().linkTo(email, '/u/')
    for (const method of ['GET', 'HEAD']) expect((await fetch(link, { method })).status).toBe(200)
    const again = await fetch(link)
    expect(await again.text()).not.toMatch(/resume=1/)
  }
  await leave(page)
})

it('asks in her language, stops by one press, and says how letters are started again', async () => {
  const page = await months.open(letters().linkTo(officer.email, '/u/'))
  await page.setViewportSize(phone)
  await page.getByText(`Stop sending e-mail to ${officer.email}?`).waitFor()
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  expect(await barriersIn(page)).toEqual([])
  await page.getByRole('button', { name: 'Stop sending e-mail' }).click()
  await page.getByText(`No more e-mail is sent to ${officer.email}.`).waitFor()
  await page.getByText(/^Press the button to get it again/).waitFor()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await barriersIn(page)).toEqual([])
  }
  await leave(page)
})

it('is pressed by a mail program’s own button, without a page', async () => {
  const { headers } = letters().lastTo(region.email)
  const header = (name: string) => headers.find(({ key }) => key === name)?.value ?? ''
  expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click')
  const pressed = await fetch(header('list-unsubscribe').slice(1, -1), {
    method: 'POST',
    body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
  })
  expect(pressed.status).toBe(200)
})

it('keeps reminders from her, and from nobody else', async () => {
  const before = letters().count()
  const room = await months.asFacilitator(`/d/${dialogueId}`)
  for (const owner of ['Region Dalarna', 'Region Halland', 'Energimyndigheten']) {
    await recordFollowUp(room, { what: `Svara om ${owner}`, due: '2027-02-05', owner })
  }
  // A browser that is closed at once takes along what it has not sent.
  await room.getByRole('button', { name: /Uppföljningar 3/ }).waitFor()
  await leave(room)
  await server().liveThrough('2027-02-01')
  const page = await months.asFacilitator(`/d/${dialogueId}/outcomes`)
  await page.getByText('Snart dags', { exact: true }).click()
  await page.getByText(/Skickat$/).waitFor()
  await expect.poll(() => page.getByText(/Vill inte ha brev$/).count()).toBe(2)
  await leave(page)
  await server().liveThrough('2027-02-09')
  expect(await letters().since(before, 2)).toEqual([
    'halland@example.org: Snart dags: Svara om Region Halland',
    'halland@example.org: Tiden har gått ut: Svara om Region Halland',
  ])
})

it('leads back to where letters are started again, and then they come', async () => {
  const before = letters().count()
  const page = await months.open(letters().linkTo(officer.email, '/u/'))
  await page.getByRole('button', { name: 'Send e-mail again' }).click()
  await page.getByText(`E-mail is sent to ${officer.email} again.`).waitFor()
  await leave(page)
  await server().liveThrough('2027-02-10')
  expect(await letters().since(before, 1)).toEqual([
    'energimyndigheten@example.org: Overdue: Svara om Energimyndigheten',
  ])
})
