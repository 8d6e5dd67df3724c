// The letters after a dialogue: read beforehand, sent by one press, and followed by those who get them.
import { beforeAll, expect, it } from 'vitest'
import type { ClientCommandInput } from '#shared/dialogue/commands.ts'
import { instantAt } from '#shared/time/stockholm.ts'
import { barriersIn } from './support/accessibility.ts'
import { leave, overMonths } from './support/overMonths.ts'
import { asking, invited, inviteEverybody, setUpSeries } from './support/seriesOfTwo.ts'
import { phone } from './support/windows.ts'

const { energimyndigheten: officer, dalarna: region, halland: other } = invited
const what = 'Skicka underlag om sjöfart på Åsnen'
const subject = 'Lagring av energi på Åland'

const months = overMonths(instantAt('2027-02-10', '09:00'))
const letters = () => months.there().letters
let dialogueId: string

beforeAll(async () => {
  const { server, facilitator } = months.there()
  const ask = asking(server, facilitator)
  const plannedStart = instantAt('2027-02-10', '09:00')
  dialogueId = (await setUpSeries(ask, server, { title: 'Smart energi', plannedStart })).dialogueId
  await inviteEverybody(ask, dialogueId)
  await ask(`/api/dialogues/${dialogueId}/people`, { ...other, name: 'Utan adress', email: null })
  const give = (command: ClientCommandInput) =>
    ask(`/api/dialogues/${dialogueId}/commands`, { commandId: crypto.randomUUID(), command })
  await give({ type: 'dialogue.start' })
  const area = {
    subject,
    regionIds: ['dalarna'],
    actorIds: ['energimyndigheten'],
    nextStep: 'bilateral-meeting' as const,
    nextStepNote: null,
    status: 'open' as const,
  }
  await give({ type: 'area.record', slotId: null, fields: area })
  const followUp = { what, ownerOrganisationId: 'dalarna', dueDate: '2027-03-31' }
  await give({ type: 'followUp.record', slotId: null, fields: followUp })
  await give({ type: 'dialogue.end' })
})

const summary = () => `/d/${dialogueId}/summary`

// The steps build on each other.
it('can be read before they are sent, on a wide page and on a phone', async () => {
  const page = await months.asFacilitator(summary())
  await page.getByRole('heading', { name: 'Skicka det ni kom fram till' }).waitFor()
  await page.getByText(/^3 inte skickade/).waitFor()
  await page.getByText(/^Läs breven/).click()
  await page.getByRole('button', { name: /^Läs brevet till Företrädare dalarna/ }).click()
  const text = await page.getByLabel('Brev till Företrädare dalarna').innerText()
  for (const words of [what, '2027-03-31', subject, 'Tillsammans med: Energimyndigheten']) {
    expect(text).toContain(words)
  }
  expect(await barriersIn(page)).toEqual([])
  await page.setViewportSize(phone)
  expect(await barriersIn(page)).toEqual([])
  expect(letters().count()).toBe(0)
  await leave(page)
})

it('are sent by one press, once to each, and the page says how it went', async () => {
  const page = await months.asFacilitator(summary())
  months.there().mail.refuse = ['halland@example.org']
  await page.getByRole('button', { name: 'Skicka till 3 personer' }).click()
  // It is told for a few seconds.
  await page.getByText(/^3 brev är på väg\.( \d+ skickades inte\.)?$/).waitFor()
  expect(await letters().since(0, 2)).toEqual([
    'dalarna@example.org: Efter snabbdialogen: Smart energi',
    'energimyndigheten@example.org: After the dialogue: Smart energi',
  ])
  await page.getByRole('button', { name: 'Skicka till 3 personer' }).waitFor({ state: 'detached' })
  // What was pressed is gone; whoever goes by the keyboard or listens is on how it went.
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('role'))
  await expect.poll(focused).toBe('status')
  await page.getByText(/^2 skickade · \d+ saknar e-postadress · 1 togs inte emot$/).waitFor()
  expect(await page.getByRole('button', { name: /^Skicka till/ }).count()).toBe(0)
  expect(await barriersIn(page)).toEqual([])
  await leave(page)
})

it('that were refused are sent again, to the corrected address, by a press of their own', async () => {
  const page = await months.asFacilitator(summary())
  await page.getByText(/· 1 togs inte emot$/).waitFor()
  expect(await barriersIn(page)).toEqual([])
  const people = await months.asFacilitator(`/d/${dialogueId}/setup/people`)
  await people.getByRole('button', { name: 'Mer för Företrädare halland' }).click()
  await people.getByRole('menuitem', { name: 'Ändra' }).click()
  await people
    .getByRole('dialog')
    .getByLabel(/^E-post/)
    .fill('halland@example.com')
  await people.getByRole('button', { name: 'Spara' }).click()
  await people.getByText('halland@example.com').first().waitFor()
  await leave(people)
  await page.getByText(/halland@example.com · Togs inte emot$/).waitFor()
  const before = letters().count()
  await page.getByRole('button', { name: /^Skicka igen till Företrädare halland/ }).click()
  expect(await letters().since(before, 1)).toEqual(['halland@example.com: Efter snabbdialogen: Smart energi'])
  await page.getByText(/^3 skickade · \d+ saknar e-postadress$/).waitFor()
  expect(await page.getByRole('button', { name: /^Skicka igen/ }).count()).toBe(0)
  expect(letters().count()).toBe(before + 1)
  await leave(page)
})

it('tell a region what it owns, and lead to it', async () => {
  expect(letters().lastTo(region.email).text).toContain(what)
  const page = await months.follow(region.email)
  await page.getByText(what).first().waitFor()
  expect(new URL(page.url()).pathname).toBe('/my')
  await leave(page)
})

it('tell others what they take further, and lead to the summary in their language', async () => {
  const { text } = letters().lastTo(officer.email)
  expect(text).toContain(subject)
  expect(text).not.toContain(what)
  // As it stands in the letter, with its language.
  const page = await months.open(letters().linkTo(officer.email, '/l/'))
  await page.getByRole('heading', { name: 'Summary', exact: true }).waitFor()
  expect(new URL(page.url()).pathname).toBe(summary())
  await page.getByText(what).first().waitFor()
  expect(await page.getByRole('heading', { name: 'Send what you agreed' }).count()).toBe(0)
  await leave(page)
})
