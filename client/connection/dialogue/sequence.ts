// The dialogue's state as events arrive: each is applied once and in order, whatever the network does.
import { evolve } from '#shared/dialogue/evolve.ts'
import type { RecordedEvent } from '#shared/dialogue/events.ts'
import type { DialogueState } from '#shared/dialogue/state.ts'
import type { EventBatch, Welcome } from '#shared/protocol/socket.ts'

/** The state, and what has arrived that does not follow on it yet. */
export interface Sequence {
  readonly state: DialogueState | null
  readonly held: readonly EventBatch[]
}

/** Batches held at most while something before them is missing; past that, catching up brings them again. */
export const mostHeld = 100

export const nothingReceived: Sequence = { state: null, held: [] }

/** Whether something is missing that the server must be asked for. */
export function hasGap({ held }: Sequence): boolean {
  return held.length > 0
}

/** The sequence after a batch: applied if it follows, forgotten if it is known, held if something is missing before it. */
export function receiveBatch(sequence: Sequence, batch: EventBatch): Sequence {
  return applyHeld(sequence.state, [...sequence.held, batch])
}

/** The sequence after the server's answer to what was missed. A snapshot older than the state is no news. */
export function receiveCatchUp(sequence: Sequence, catchUp: Welcome['catchUp']): Sequence {
  if (catchUp.kind === 'events') return receiveBatch(sequence, catchUp.batch)
  const { state } = sequence
  return applyHeld(state !== null && state.seq > catchUp.state.seq ? state : catchUp.state, sequence.held)
}

/** The sequence at the beginning of a connection. A snapshot replaces everything: the server's log is the truth. */
export function receiveWelcome(sequence: Sequence, catchUp: Welcome['catchUp']): Sequence {
  return catchUp.kind === 'snapshot'
    ? { state: catchUp.state, held: [] }
    : receiveBatch({ state: sequence.state, held: [] }, catchUp.batch)
}

function applyHeld(state: DialogueState | null, held: readonly EventBatch[]): Sequence {
  if (state === null) return { state, held: held.slice(-mostHeld) }
  const next = held.find(({ after, upTo }) => after <= state.seq && upTo > state.seq)
  if (next !== undefined)
    return applyHeld(
      applyBatch(state, next),
      held.filter((batch) => batch !== next),
    )
  return { state, held: held.filter(({ after }) => after > state.seq).slice(-mostHeld) }
}

function applyBatch(state: DialogueState, { events, upTo }: EventBatch): DialogueState {
  const fresh = events.filter(({ seq }) => seq > state.seq)
  return skipTo(fresh.reduce(applyEvent, state), upTo)
}

function applyEvent(state: DialogueState, recorded: RecordedEvent): DialogueState {
  return evolve(skipTo(state, recorded.seq - 1), recorded)
}

// The numbers between belong to events that this role may not see.
function skipTo(state: DialogueState, seq: number): DialogueState {
  return state.seq === seq ? state : { ...state, seq }
}
