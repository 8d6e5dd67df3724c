// Two dialogues, of which each role has a guest in the first alone, with things in both that belong to somebody.
import type { ClientCommand } from '#shared/dialogue/commands.ts'
import type { Role } from '#shared/dialogue/role.ts'
import { roleSchema } from '#shared/dialogue/role.ts'
import type { DialogueState } from '#shared/dialogue/state.ts'
import type { InvitedPerson } from '#shared/protocol/http/people.ts'
import { assert } from '#shared/lib/assert.ts'
import type { DialogueRoom } from '#server/dialogue/room.ts'
import type { Browser } from '../transport/browser.ts'
import { firstFacilitator } from '../transport/dialogue.ts'
import type { Guest } from '../transport/dialogue.ts'
import { anotherDialogue } from '../transport/followUps.ts'
import { startTestServer } from '../transport/testServer.ts'
import type { TestServer } from '../transport/testServer.ts'

export const roles = roleSchema.options

/** For whom each role acts here. */
export const organisationOf: Readonly<Record<Role, string | null>> = {
  facilitator: 'vinnova',
  presenter: 'dalarna',
  panel: 'vinnova',
  listener: 'skane',
  display: null,
}

/** A dialogue, with an area and a follow-up of Region Halland's, which is no guest's. */
export interface Place {
  readonly dialogueId: string
  readonly seriesId: string
  readonly room: DialogueRoom
  readonly areaId: string
  readonly followUpId: string
}

export interface House {
  readonly server: TestServer
  /** The account's browser; it created both dialogues. */
  readonly account: Browser
  readonly accountId: string
  readonly own: Place
  readonly another: Place
  /** Invites somebody to the own dialogue, in a browser of their own that has followed the link. */
  readonly invite: (role: Role) => Promise<Guest>
}

/** A house on a server of its own; both dialogues are live, in Region Halland's presentation. */
export async function openHouse(): Promise<House> {
  const server = await startTestServer()
  const account = await firstFacilitator(server)
  const own = await place(server, account, 'Vår')
  const another = await place(server, account, 'Höst')
  return {
    server,
    account,
    accountId: accountIn(own.room.state),
    own,
    another,
    async invite(role) {
      const body = { name: `Exempel, ${role}`, organisationId: organisationOf[role], role }
      const request = { method: 'POST', body }
      const person = await account.json<InvitedPerson>(`/api/dialogues/${own.dialogueId}/people`, request)
      const path = new URL(person.link?.url ?? '').pathname
      const browser = server.browser()
      await browser.ask(path)
      return { person, browser, path }
    },
  }
}

async function place(server: TestServer, account: Browser, title: string): Promise<Place> {
  const series = { method: 'POST', body: { title, theme: 'Energi' } }
  const { id: seriesId } = await account.json<{ id: string }>('/api/series', series)
  const dialogueId = await anotherDialogue(account, { seriesId })
  const room = await server.services.rooms.find(dialogueId)
  assert(room !== null, 'the dialogue is there')
  const leader = accountIn(room.state)
  await must(room, leader, { type: 'dialogue.start' })
  const { agenda, timer } = room.state
  const slotId = agenda.slots.find((one) => one.organisationId === 'halland')?.id ?? ''
  await must(room, leader, { type: 'slot.start', from: timer.liveSlotId ?? '', slotId })
  const areaId = await recordArea(room, leader, 'halland')
  const followUpId = await recordFollowUp(room, leader, 'halland')
  return { dialogueId, seriesId, room, areaId, followUpId }
}

/** Records an area of an organisation's, and gives its id. */
export async function recordArea(room: DialogueRoom, by: string, organisationId: string): Promise<string> {
  const isActor = organisationId === 'vinnova'
  const sides = { regionIds: isActor ? [] : [organisationId], actorIds: isActor ? [organisationId] : [] }
  const rest = { nextStep: 'other', nextStepNote: null, status: 'open' } as const
  await must(room, by, {
    type: 'area.record',
    slotId: null,
    fields: { subject: 'Vätgas', ...sides, ...rest },
  })
  return Object.keys(room.state.areas.areas).at(-1) ?? ''
}

/** Records a follow-up of an organisation's, and gives its id. */
export async function recordFollowUp(
  room: DialogueRoom,
  by: string,
  ownerOrganisationId: string,
): Promise<string> {
  const rest = { ownerPersonId: null, dueDate: '2026-12-01', areaId: null, status: 'open' } as const
  await must(room, by, {
    type: 'followUp.record',
    slotId: null,
    fields: { what: 'Boka möte', ownerOrganisationId, ...rest },
  })
  return Object.keys(room.state.followUps.followUps).at(-1) ?? ''
}

/** Gives a command that must be taken. */
export async function must(room: DialogueRoom, personId: string, command: ClientCommand): Promise<void> {
  const giver = { kind: 'person', personId } as const
  const answer = await room.give({ command, commandId: crypto.randomUUID(), giver })
  assert(answer.ok, `${command.type} is taken`)
}

/** The slot in which an organisation presents; `undefined` when it does not. */
export function presentationOf({ agenda }: DialogueState, organisationId: string | null): string | undefined {
  return agenda.slots.find((one) => one.kind === 'presentation' && one.organisationId === organisationId)?.id
}

function accountIn({ participants }: DialogueState): string {
  const [first] = Object.keys(participants.people)
  assert(first !== undefined, 'whoever created the dialogue takes part in it')
  return first
}
