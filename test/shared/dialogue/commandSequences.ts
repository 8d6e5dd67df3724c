// Random dialogues: sequences of commands by anybody, at moments that never go back, played against decide and evolve.
import fc from 'fast-check'
import type { ClientCommandInput, DialogueCommand, ServerCommand } from '#shared/dialogue/commands.ts'
import { clientCommandSchema } from '#shared/dialogue/commands.ts'
import type { Actor } from '#shared/dialogue/context.ts'
import { createDialogue } from '#shared/dialogue/create.ts'
import { decide } from '#shared/dialogue/decide.ts'
import type { DialogueEvent, RecordedEvent } from '#shared/dialogue/events.ts'
import { evolve, replay } from '#shared/dialogue/evolve.ts'
import type { Organisation } from '#shared/dialogue/organisation.ts'
import type { Rejection } from '#shared/dialogue/rejection.ts'
import type { Role } from '#shared/dialogue/role.ts'
import type { DialogueState } from '#shared/dialogue/state.ts'
import { assert } from '#shared/lib/assert.ts'
import { instant, minutes } from '#shared/time/instant.ts'

/** 21 November 2026, 09.00 in Stockholm. */
export const nineOClock = instant(Date.UTC(2026, 10, 21, 8, 0))

export const organisations: readonly Organisation[] = [
  { id: 'vinnova', name: 'Vinnova', kind: 'national-actor', part: 'panel' },
  { id: 'energimyndigheten', name: 'Energimyndigheten', kind: 'national-actor', part: 'panel' },
  { id: 'dalarna', name: 'Region Dalarna', kind: 'region', part: 'presents' },
  { id: 'halland', name: 'Region Halland', kind: 'region', part: 'presents' },
  { id: 'skane', name: 'Region Skåne', kind: 'region', part: 'listens' },
]

const seats: readonly (readonly [personId: string, organisationId: string | null, role: Role])[] = [
  ['leader', 'vinnova', 'facilitator'],
  ['officer', 'energimyndigheten', 'panel'],
  ['presenter', 'dalarna', 'presenter'],
  ['listener', 'skane', 'listener'],
  ['screen', null, 'display'],
]

/** Ids in order, `prefix1`, `prefix2`, …: predictable, so that random commands can hit things that exist. */
export function idsFrom(prefix: string): () => string {
  let count = 0
  return () => `${prefix}${(count += 1)}`
}

/** A dialogue in the making, with its log and everything that was refused on the way. */
export interface Played {
  readonly state: DialogueState
  readonly log: readonly RecordedEvent[]
  readonly refusals: readonly { readonly command: DialogueCommand; readonly rejection: Rejection }[]
}

/** A freshly created dialogue of two presenting regions, with one person in each role. */
export function freshDialogue(): Played {
  const created = createDialogue(
    {
      details: {
        title: 'Smart energi',
        leadId: 'vinnova',
        plannedStart: nineOClock,
        bookedMs: minutes(60),
        priorities: [],
        videoUrl: null,
        formatId: 'snabbdialog',
      },
      organisations: [...organisations],
      lengths: {},
    },
    idsFrom('slot'),
  )
  assert(created.ok, 'the example dialogue can be created')
  const invited = seats.map(([personId, organisationId, role]): DialogueEvent => ({
    type: 'person.invited',
    personId,
    organisationId,
    role,
    via: 'link',
  }))
  const log = [...created.value, ...invited].map((event, index): RecordedEvent => {
    return { seq: index + 1, at: nineOClock, by: null, event }
  })
  const state = replay('dialogue', log)
  assert(state !== null, 'a log that is not empty gives a state')
  return { state, log, refusals: [] }
}

/** One step: somebody gives a command some time after the step before. */
export interface Step {
  readonly actor: Actor
  readonly afterMs: number
  readonly command: DialogueCommand
}

/** Plays one step. The ids of new things are `step1a`, `step1b`, … so that two plays of the same steps are equal. */
export function play(played: Played, step: Step, index: number): Played {
  const now = instant(played.state.changedAt + step.afterMs)
  const decision = decide(played.state, step.command, {
    now,
    today: '2026-11-21',
    actor: step.actor,
    newId: idsFrom(`step${index}n`),
  })
  if (!decision.ok) {
    const refusal = { command: step.command, rejection: decision.error }
    return { ...played, refusals: [...played.refusals, refusal] }
  }
  const by = step.actor.kind === 'person' ? step.actor.personId : null
  const recorded = decision.value.map((event, offset): RecordedEvent => {
    return { seq: played.state.seq + 1 + offset, at: now, by, event }
  })
  return {
    ...played,
    state: recorded.reduce(evolve, played.state),
    log: [...played.log, ...recorded],
  }
}

/** The person in that role in the fresh dialogue. */
export function actorOf(role: Role): Actor {
  const seat = seats.find(([, , seatRole]) => seatRole === role)
  assert(seat !== undefined, `somebody is ${role}`)
  return { kind: 'person', personId: seat[0], organisationId: seat[1], role }
}

/** A command as a client would send it, parsed as the edge parses it. */
export function commandOf(input: ClientCommandInput): DialogueCommand {
  return clientCommandSchema.parse(input)
}

const slotId = fc.constantFrom('slot1', 'slot2', 'slot3', 'slot4', 'slot5', 'slot6', 'nowhere')
const organisationId = fc.constantFrom(...organisations.map(({ id }) => id), 'nobody')
const personId = fc.constantFrom(...seats.map(([id]) => id), 'stranger')
const thingId = fc.integer({ min: 0, max: 40 }).map((index) => `step${index}n1`)
const day = fc.constantFrom(null, '2026-11-20', '2026-12-24')
const status = fc.constantFrom('open' as const, 'in-progress' as const, 'done' as const, 'dropped' as const)
const shuffledSlots = fc.shuffledSubarray(['slot1', 'slot2', 'slot3', 'slot4', 'slot5', 'slot6'], {
  minLength: 6,
})

const clientCommand: fc.Arbitrary<ClientCommandInput> = fc.oneof(
  fc.constantFrom<ClientCommandInput>(
    { type: 'dialogue.start' },
    { type: 'dialogue.end' },
    { type: 'clock.pause' },
    { type: 'clock.explainPause', reason: 'technical' },
    { type: 'clock.resume' },
    { type: 'clock.undo' },
  ),
  fc.record({
    type: fc.constantFrom('slot.next' as const, 'slot.goBack' as const),
    from: slotId,
  }),
  fc.record({ type: fc.constant('slot.start' as const), from: slotId, slotId }),
  fc.record({
    type: fc.constantFrom('slot.skip' as const, 'slot.restore' as const, 'slot.remove' as const),
    slotId,
  }),
  fc.record({
    type: fc.constant('clock.adjust' as const),
    slotId,
    deltaMs: fc.integer({ min: -900_000, max: 900_000 }),
  }),
  fc.record({ type: fc.constant('agenda.reorder' as const), slotIds: shuffledSlots }),
  fc.record({ type: fc.constant('slot.add' as const), kind: fc.constant('break' as const) }),
  fc.record({ type: fc.constant('organisation.remove' as const), organisationId }),
  fc.record({
    type: fc.constant('area.record' as const),
    slotId: fc.option(slotId),
    fields: fc.record({
      subject: fc.constant('Vätgas'),
      regionIds: fc.array(organisationId, { maxLength: 2 }),
    }),
  }),
  fc.record({
    type: fc.constant('followUp.record' as const),
    slotId: fc.option(slotId),
    fields: fc.record({
      what: fc.constant('Boka möte'),
      ownerOrganisationId: organisationId,
      dueDate: day,
      ownerPersonId: fc.option(personId),
    }),
  }),
  fc.record({
    type: fc.constant('followUp.change' as const),
    followUpId: thingId,
    baseRevision: fc.integer({ min: 1, max: 3 }),
    changes: fc.record({ status, dueDate: day }, { requiredKeys: [] }),
  }),
  fc.record({
    type: fc.constant('signal.raise' as const),
    slotId,
    kind: fc.constantFrom('priority' as const, 'question' as const, 'continue' as const),
  }),
  fc.record({
    type: fc.constantFrom('signal.withdraw' as const, 'word.give' as const, 'word.return' as const),
    signalId: thingId,
  }),
  fc.record({
    type: fc.constant('message.send' as const),
    to: fc.constantFrom('presenter' as const, 'everyone' as const),
    text: fc.constant('Ta gärna EU-delen'),
  }),
  fc.record({
    type: fc.constantFrom('notes.lock' as const, 'notes.unlock' as const),
    slotId: fc.option(slotId),
  }),
  fc.record({
    type: fc.constant('outcome.report' as const),
    areaId: thingId,
    organisationId,
    fields: fc.record({
      kinds: fc.array(fc.constant('contact' as const), { minLength: 1, maxLength: 1 }),
      text: fc.constant(null),
      link: fc.constant(null),
      day: fc.constant(null),
    }),
  }),
  fc.record({
    type: fc.constant('followUp.comment' as const),
    followUpId: thingId,
    text: fc.constant('Mötet är bokat'),
  }),
  fc.record({
    type: fc.constant('schedule.fit' as const),
    way: fc.constantFrom('shorten-discussions' as const, 'drop-breaks' as const),
  }),
  fc.record({
    type: fc.constant('outline.set' as const),
    slotId,
    points: fc.array(fc.record({ text: fc.constant('Styrkeområden'), plannedMs: fc.constant(120_000) }), {
      maxLength: 3,
    }),
  }),
)

const serverCommand: fc.Arbitrary<ServerCommand> = fc.oneof(
  fc.record({ type: fc.constant('person.arrive' as const), personId }),
  fc.record({
    type: fc.constant('person.leave' as const),
    personId,
    leftAt: fc.integer({ min: -60_000, max: 3_600_000 }).map((offset) => instant(nineOClock + offset)),
  }),
  fc.record({ type: fc.constant('person.remove' as const), personId }),
)

const afterMs = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 1_200_000 }))

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    // Mostly the facilitator: the others are refused nearly everything, and a refusal leads nowhere new.
    weight: 6,
    arbitrary: fc.record({
      actor: fc.oneof(
        { weight: 6, arbitrary: fc.constant(actorOf('facilitator')) },
        {
          weight: 1,
          arbitrary: fc.constantFrom(
            ...(['panel', 'presenter', 'listener', 'display'] as const).map(actorOf),
          ),
        },
      ),
      afterMs,
      command: clientCommand.map(commandOf),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ actor: fc.constant<Actor>({ kind: 'server' }), afterMs, command: serverCommand }),
  },
)

/** Steps that begin with a start, so that most of them happen in a running dialogue. */
export const anySteps: fc.Arbitrary<readonly Step[]> = fc
  .array(anyStep, { maxLength: 40 })
  .map((steps) => [
    { actor: actorOf('facilitator'), afterMs: 0, command: commandOf({ type: 'dialogue.start' }) },
    ...steps,
  ])

/** Plays all steps on a fresh dialogue. */
export function playAll(steps: readonly Step[]): Played {
  return steps.reduce<Played>(
    (played, step, index) => play(played, withLiveSlot(played, step), index),
    freshDialogue(),
  )
}

/** Half of the moves name the slot that is live, as a real client's do; otherwise nearly all would be refused. */
function withLiveSlot(played: Played, step: Step): Step {
  const { liveSlotId } = played.state.timer
  if (liveSlotId === null || !('from' in step.command) || step.afterMs % 2 === 1) return step
  return { ...step, command: { ...step.command, from: liveSlotId } }
}
