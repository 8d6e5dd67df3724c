// What the commands about signals and the word lead to, or why they are refused.
import { ok } from '../../lib/result.ts'
import type { Slot } from '../agenda/slot.ts'
import type { Actor } from '../context.ts'
import type { Details } from '../details/details.ts'
import { reject } from '../rejection.ts'
import type { Decision } from '../rejection.ts'
import type { SignalCommand } from './commands.ts'
import type { SignalEvent } from './events.ts'
import type { SignalsState } from './state.ts'

/** The most signals one dialogue may hold: every one of a thousand people marking a few presentations. */
const mostSignals = 5000

/** What these rules look at. */
export interface SignalsSituation {
  readonly signals: SignalsState
  readonly details: Details
  readonly actor: Actor
  readonly live: boolean
  readonly slot: (slotId: string) => Slot | undefined
  /** Whether a slot has ever been live. */
  readonly hasBegun: (slotId: string) => boolean
  readonly newId: () => string
}

/** Decides one command about signals. Nobody signals on the own region's presentation, or before it has begun. */
export function decideSignals(situation: SignalsSituation, command: SignalCommand): Decision<SignalEvent> {
  if (command.type === 'signal.raise') return decideRaise(situation, command)
  const signal = situation.signals.signals[command.signalId]
  if (signal === undefined) return reject('not-found', 'No such signal')
  if (command.type === 'signal.withdraw') {
    return ok([{ type: 'signal.withdrawn', signalId: signal.id }])
  }
  if (signal.kind !== 'question') return reject('not-found', 'Only a question can be given the word')
  if (command.type === 'word.give') {
    return signal.word === 'speaking'
      ? reject('already-so', 'The word is given already')
      : ok([{ type: 'word.given', signalId: signal.id }])
  }
  return signal.word === 'speaking'
    ? ok([{ type: 'word.returned', signalId: signal.id }])
    : reject('already-so', 'The word is not given')
}

function decideRaise(
  situation: SignalsSituation,
  command: Extract<SignalCommand, { type: 'signal.raise' }>,
): Decision<SignalEvent> {
  const { actor, details, signals } = situation
  if (actor.kind !== 'person' || actor.organisationId === null) {
    return reject('not-allowed', 'A signal is raised on behalf of an organisation')
  }
  if (!situation.live) return reject('wrong-phase', 'The dialogue is not running')
  const slot = situation.slot(command.slotId)
  if (slot === undefined || slot.organisationId === null) {
    return reject('not-found', 'No such presentation in the agenda')
  }
  if (!situation.hasBegun(slot.id)) return reject('wrong-slot-status', 'The presentation has not begun')
  if (slot.organisationId === actor.organisationId) {
    return reject('not-allowed', 'A region does not signal on its own presentation')
  }
  if (command.priorityId !== null && !details.priorities.some(({ id }) => id === command.priorityId)) {
    return reject('not-found', 'No such national priority in the dialogue')
  }
  const standing = Object.values(signals.signals)
  if (standing.length >= mostSignals) return reject('limit-reached', 'The dialogue holds no more signals')
  const raised = standing.some(
    (signal) =>
      signal.personId === actor.personId &&
      signal.slotId === slot.id &&
      signal.kind === command.kind &&
      signal.priorityId === command.priorityId &&
      signal.word !== 'spoken',
  )
  if (raised) return reject('already-so', 'The signal stands already')
  return ok([
    {
      type: 'signal.raised',
      signalId: situation.newId(),
      slotId: slot.id,
      personId: actor.personId,
      organisationId: actor.organisationId,
      kind: command.kind,
      priorityId: command.kind === 'question' ? null : command.priorityId,
    },
  ])
}
