// Dialogues for a crowd: each with a presentation that is going on, and a session for everybody who takes part.
import type { NewDialogue } from '#shared/dialogue/create.ts'
import { newDialogueSchema } from '#shared/dialogue/create.ts'
import { clientCommandSchema } from '#shared/dialogue/commands.ts'
import type { ClientCommandInput } from '#shared/dialogue/commands.ts'
import type { PersonId } from '#shared/dialogue/identifiers.ts'
import { assert } from '#shared/lib/assert.ts'
import { seconds } from '#shared/time/instant.ts'
import { createDialogue } from '#server/dialogue/createDialogue.ts'
import { invite } from '#server/transport/people/invite.ts'
import type { Services } from '#server/transport/services.ts'

/** A dialogue as those who load it know it. */
export interface Place {
  readonly dialogueId: string
  /** The presentation that is going on. */
  readonly slotId: string
  /** A session cookie for each participant. */
  readonly cookies: readonly string[]
}

const actors = ['vinnova', 'energimyndigheten', 'tillvaxtverket', 'business-sweden']

function wanted(services: Services): NewDialogue {
  return newDialogueSchema.parse({
    details: {
      title: 'Strategisk snabbdialog: Smart energi',
      leadId: 'vinnova',
      plannedStart: services.clock(),
      bookedMs: 7_200_000,
      priorities: [],
      videoUrl: null,
      formatId: 'snabbdialog',
    },
    organisations: [
      ...actors.map((id) => ({ id, name: id, kind: 'national-actor' as const, part: 'panel' as const })),
      { id: 'dalarna', name: 'Region Dalarna', kind: 'region', part: 'presents' },
    ],
  })
}

/** Makes a dialogue with `people` participants and starts its presentation, as the facilitator `personId`. */
export async function makePlace(services: Services, personId: PersonId, people: number): Promise<Place> {
  const { storage, rooms, clock, newId } = services
  const creator = { personId, organisationId: 'vinnova' }
  const created = await createDialogue(wanted(services), creator, { events: storage.events, clock, newId })
  assert(created.ok, 'the dialogue can be created')
  const room = await rooms.find(created.value)
  assert(room !== null, 'the dialogue is there')
  const slotId = room.state.agenda.slots.find(({ kind }) => kind === 'presentation')?.id
  assert(slotId !== undefined, 'a region presents')

  const cookies: string[] = []
  for (let each = 0; each < people; each += 1) {
    const organisationId = actors[each % actors.length] ?? 'vinnova'
    const invitation = {
      name: 'Panel Exempel',
      email: null,
      language: 'sv',
      organisationId,
      role: 'panel',
    } as const
    const invited = await invite(room, newId(), invitation, personId, services)
    assert(invited.ok, 'everybody can be invited')
    cookies.push(await session(services, room.id, invited.value))
  }
  const commands: readonly ClientCommandInput[] = [
    { type: 'dialogue.start' },
    { type: 'slot.start', from: room.state.agenda.slots[0]?.id ?? '', slotId },
  ]
  for (const command of commands) {
    const giver = { kind: 'person', personId } as const
    const answer = await room.give({ command: clientCommandSchema.parse(command), giver, commandId: null })
    assert(answer.ok, 'the presentation can start')
  }
  return { dialogueId: room.id, slotId, cookies }
}

async function session(
  { sessions, sessionCookie, storage, clock }: Services,
  dialogueId: string,
  personId: PersonId,
) {
  const { id, stored } = await sessions.open()
  const seat = { dialogueId, personId, linkId: null, grantedAt: clock() }
  const added = await storage.access.sessions.addSeat(stored.idHash, seat)
  assert(added.ok, 'the session is there')
  const [cookie] = sessionCookie.set(id, seconds(3600), false).split(';')
  assert(cookie !== undefined, 'a cookie has a value')
  return cookie
}
