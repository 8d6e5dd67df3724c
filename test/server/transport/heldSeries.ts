// Two dialogues of one series, held with people in them: what files across dialogues are made from.
import * as Y from 'yjs'
import type { ClientCommandInput } from '#shared/dialogue/commands.ts'
import type { Role } from '#shared/dialogue/role.ts'
import { assert } from '#shared/lib/assert.ts'
import type { InvitedPerson } from '#shared/protocol/http/people.ts'
import type { Series } from '#shared/protocol/http/series.ts'
import type { CreatedDialogue } from '#shared/protocol/http/session.ts'
import { minutes } from '#shared/time/instant.ts'
import { wanted } from '../dialogue/house.ts'
import { notesOf, plain } from '../exports/exampleSnapshot.ts'
import type { Browser } from './browser.ts'
import { firstFacilitator } from './dialogue.ts'
import { command } from './followUps.ts'
import type { TestServer } from './testServer.ts'

/** A follow-up of the first dialogue's, due on Swedish Christmas Eve. */
export const agreed = 'Boka möte om vätgas på Öland, åtgärder för sjöfart'

const organisations = [
  ...wanted.organisations,
  { id: 'energimyndigheten', name: 'Energimyndigheten', kind: 'national-actor', part: 'panel' },
]

/** Somebody in one of the dialogues. */
export interface Participant extends InvitedPerson {
  readonly browser: Browser
}

export interface HeldDialogue {
  readonly id: string
  readonly areaId: string
  readonly people: readonly Participant[]
}

export interface HeldSeries {
  readonly series: Series
  readonly facilitator: Browser
  readonly first: HeldDialogue
  readonly second: HeldDialogue
}

/** Holds both dialogues; the first has both sides' outcome reports, which differ, and a pulse that is shown. */
export async function holdSeries(server: TestServer): Promise<HeldSeries> {
  const facilitator = await firstFacilitator(server)
  const series = await facilitator.json<Series>('/api/series', {
    method: 'POST',
    body: { title: 'Smart energi i norr & söder', theme: 'Hållbar industri på ö' },
  })
  const first = await hold(server, facilitator, series.id, 'Snabbdialog våren: ö-drift')
  const second = await hold(server, facilitator, series.id, 'Snabbdialog hösten')
  await report(facilitator, first, 'dalarna', 'contact', 'Vi har träffats i Falun')
  await report(facilitator, first, 'vinnova', 'project', 'Projekt Väte åt öar är på gång')
  await gives(facilitator, first.id, {
    type: 'reportRound.open',
    opensOn: '2026-12-21',
    dueOn: '2027-01-21',
  })
  return { series, facilitator, first, second }
}

async function hold(
  server: TestServer,
  facilitator: Browser,
  seriesId: string,
  title: string,
): Promise<HeldDialogue> {
  const { scheduler, services } = server
  const details = { ...wanted.details, title, seriesId, plannedStart: scheduler.now() }
  const body = { ...wanted, details, organisations }
  const { dialogueId: id } = await facilitator.json<CreatedDialogue>('/api/dialogues', {
    method: 'POST',
    body,
  })
  const people = await Promise.all([
    invite(server, facilitator, id, 'presenter', 'dalarna'),
    invite(server, facilitator, id, 'presenter', 'halland'),
    invite(server, facilitator, id, 'listener', 'skane'),
    invite(server, facilitator, id, 'panel', 'energimyndigheten'),
    invite(server, facilitator, id, 'panel', 'vinnova'),
  ])
  const lines = [facilitator, ...people.map(({ browser }) => browser)].map((browser) => browser.connect(id))
  await Promise.all(lines.map((line) => line.next('welcome')))
  const room = await services.rooms.find(id)
  assert(room !== null, 'the dialogue is there')
  const next = async () => {
    await gives(facilitator, id, { type: 'slot.next', from: room.state.timer.liveSlotId ?? '' })
  }
  const slot = room.state.agenda.slots.find((one) => one.organisationId === 'dalarna')
  assert(slot !== undefined, 'Region Dalarna presents')
  await gives(facilitator, id, {
    type: 'outline.set',
    slotId: slot.id,
    points: [{ text: 'Vätgas i stålindustrin', plannedMs: minutes(5) }],
  })
  const notes = Y.encodeStateAsUpdate(notesOf(plain('Regionen söker partner för en demonstrator på ö.')))
  await services.storage.notes.append([
    { dialogueId: id, slotId: slot.id, bytes: notes, personId: null, at: scheduler.now() },
  ])
  await gives(facilitator, id, { type: 'dialogue.start' })
  await scheduler.advance(minutes(2))
  await next()
  const panel = people[3]?.browser ?? facilitator
  await gives(panel, id, { type: 'signal.raise', slotId: slot.id, kind: 'continue' })
  await scheduler.advance(minutes(11))
  await gives(facilitator, id, {
    type: 'area.record',
    slotId: slot.id,
    fields: {
      subject: 'Vätgas för sjöfart på ö',
      regionIds: ['dalarna'],
      actorIds: ['vinnova', 'energimyndigheten'],
      nextStep: 'system-demonstrator',
      nextStepNote: 'Fullskalig',
      status: 'open',
    },
  })
  const areaId = Object.keys(room.state.areas.areas)[0] ?? ''
  await gives(facilitator, id, {
    type: 'followUp.record',
    slotId: slot.id,
    fields: {
      what: agreed,
      ownerOrganisationId: 'dalarna',
      ownerPersonId: people[0]?.id ?? null,
      dueDate: '2026-12-24',
      areaId,
    },
  })
  for (const { id: slotId } of room.state.agenda.slots.slice(2)) {
    assert(slotId !== '', 'every slot has an id')
    await next()
    await scheduler.advance(minutes(3))
  }
  await gives(facilitator, id, { type: 'dialogue.end' })
  for (const { browser } of people) {
    const answer = { valuable: 4, rightActors: 'partly', next: 'Bjud in fler hamnar i Åbo' }
    await browser.ask(`/api/dialogues/${id}/pulse`, { method: 'POST', body: answer })
  }
  for (const line of lines) line.socket.disconnect()
  return { id, areaId, people }
}

async function invite(
  server: TestServer,
  facilitator: Browser,
  id: string,
  role: Role,
  organisationId: string,
): Promise<Participant> {
  const name = `Deltagare ${organisationId} Exempelson`
  const email = `deltagare.${organisationId}@example.se`
  const body = { name, email, organisationId, role }
  const person = await facilitator.json<InvitedPerson>(`/api/dialogues/${id}/people`, {
    method: 'POST',
    body,
  })
  const browser = server.browser()
  await browser.ask(new URL(person.link?.url ?? '').pathname)
  return { ...person, browser }
}

async function gives(browser: Browser, id: string, wish: ClientCommandInput): Promise<void> {
  const answer = await command(browser, id, wish)
  assert(answer.ok, `${wish.type} is taken`)
}

async function report(
  facilitator: Browser,
  { id, areaId }: HeldDialogue,
  organisationId: string,
  kind: 'contact' | 'project',
  text: string,
): Promise<void> {
  const fields = { kinds: [kind], text, link: 'https://example.se/väte', day: '2026-11-20' }
  await gives(facilitator, id, { type: 'outcome.report', areaId, organisationId, fields })
}
