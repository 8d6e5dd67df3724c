// What the bench looks through: a series of dialogues with areas and follow-ups, made through the product itself.
import { clientCommandSchema } from '#shared/dialogue/commands.ts'
import type { ClientCommandInput } from '#shared/dialogue/commands.ts'
import { newDialogueSchema } from '#shared/dialogue/create.ts'
import type { NewDialogue } from '#shared/dialogue/create.ts'
import type { Status } from '#shared/dialogue/status.ts'
import { assert } from '#shared/lib/assert.ts'
import { addDays, dayOf, startOfDay } from '#shared/time/stockholm.ts'
import type { Instant } from '#shared/time/instant.ts'
import { regions } from '#shared/catalogue/regions.ts'
import { createDialogue } from '#server/dialogue/createDialogue.ts'
import type { Services } from '#server/transport/services.ts'

export const DIALOGUES = 40
export const FOLLOW_UPS = 2000
const AREAS_EACH = 8
const PRESENTING = 8

const statuses: readonly Status[] = ['open', 'open', 'in-progress', 'done', 'dropped']
const subjects = ['Vätgas i processindustrin', 'Precisionshälsa i primärvården', 'Återbruk i byggandet']

function dialogue(index: number, seriesId: string, now: Instant): NewDialogue {
  const presenting = regions.slice(index % 10, (index % 10) + PRESENTING)
  return newDialogueSchema.parse({
    details: {
      title: `Strategisk snabbdialog ${index + 1}`,
      leadId: 'vinnova',
      plannedStart: startOfDay(addDays(dayOf(now), (index - DIALOGUES) * 30)),
      bookedMs: 7_200_000,
      priorities: [],
      videoUrl: null,
      formatId: 'snabbdialog',
      seriesId,
    },
    organisations: [
      { id: 'vinnova', name: 'Vinnova', kind: 'national-actor', part: 'panel' },
      { id: 'energimyndigheten', name: 'Energimyndigheten', kind: 'national-actor', part: 'panel' },
      ...presenting.map(({ id, name }) => ({ id, name, kind: 'region' as const, part: 'presents' as const })),
    ],
  })
}

/** Makes everything, as the facilitator `personId`. */
export async function makeRecords(services: Services, personId: string, seriesId: string): Promise<void> {
  const { storage, rooms, clock, newId } = services
  for (let index = 0; index < DIALOGUES; index += 1) {
    const wanted = dialogue(index, seriesId, clock())
    const creator = { personId, organisationId: 'vinnova' }
    const created = await createDialogue(wanted, creator, { events: storage.events, clock, newId })
    assert(created.ok, 'the dialogue can be created')
    const room = await rooms.find(created.value)
    assert(room !== null, 'the dialogue is there')
    const give = async (command: ClientCommandInput): Promise<void> => {
      const giver = { kind: 'person', personId } as const
      const answer = await room.give({ command: clientCommandSchema.parse(command), giver, commandId: null })
      assert(answer.ok, 'the command is accepted')
    }
    await give({ type: 'dialogue.start' })
    const ids = wanted.organisations.map(({ id }) => id)
    for (let each = 0; each < AREAS_EACH; each += 1) await give(areaOf(each, ids))
    const areaIds = Object.keys(room.state.areas.areas)
    for (let each = 0; each < FOLLOW_UPS / DIALOGUES; each += 1) {
      await give(followUpOf(each, ids, areaIds, addDays(dayOf(clock()), (each * 7) % 200)))
    }
    for (const { id: from } of room.state.agenda.slots.slice(0, -1)) await give({ type: 'slot.next', from })
    await give({ type: 'dialogue.end' })
  }
}

function areaOf(each: number, ids: readonly string[]): ClientCommandInput {
  return {
    type: 'area.record',
    slotId: null,
    fields: {
      subject: `${pick(subjects, each)} ${each + 1}`,
      regionIds: [pick(ids, each + 2)],
      actorIds: ['vinnova'],
      nextStep: 'joint-call',
      nextStepNote: null,
      status: 'open',
    },
  }
}

function followUpOf(
  each: number,
  ids: readonly string[],
  areaIds: readonly string[],
  dueDate: string,
): ClientCommandInput {
  return {
    type: 'followUp.record',
    slotId: null,
    fields: {
      what: `Ta fram ett underlag om ${pick(subjects, each).toLowerCase()} (${each + 1})`,
      ownerOrganisationId: pick(ids, each),
      areaId: pick(areaIds, each),
      dueDate,
      status: pick(statuses, each),
    },
  }
}

function pick<T>(from: readonly T[], index: number): T {
  const picked = from[index % from.length]
  assert(picked !== undefined, 'there is something to pick from')
  return picked
}
