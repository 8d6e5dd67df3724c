// The signals that stand, in the order they were raised, and the queue of questions that they make.
import { omitKey } from '../../lib/record.ts'
import type { Instant } from '../../time/instant.ts'
import type { SignalEvent } from './events.ts'
import type { Signal } from './signal.ts'

export interface SignalsState {
  readonly signals: Readonly<Record<string, Signal>>
}

export const noSignals: SignalsState = { signals: {} }

/** The signals after `event`, which happened at `at`. Pure. */
export function evolveSignals(state: SignalsState, event: SignalEvent, at: Instant): SignalsState {
  switch (event.type) {
    case 'signal.raised': {
      const { type: _type, signalId, ...raised } = event
      const signal: Signal = { ...raised, id: signalId, raisedAt: at, word: 'waiting' }
      return { signals: { ...state.signals, [signalId]: signal } }
    }
    case 'signal.withdrawn':
      return { signals: omitKey(state.signals, event.signalId) }
    case 'word.given':
      return {
        signals: Object.fromEntries(
          Object.entries(state.signals).map(([id, signal]) => {
            if (id === event.signalId) return [id, { ...signal, word: 'speaking' }]
            return [id, signal.word === 'speaking' ? { ...signal, word: 'spoken' } : signal]
          }),
        ),
      }
    case 'word.returned': {
      const signal = state.signals[event.signalId]
      if (signal === undefined) return state
      return { signals: { ...state.signals, [event.signalId]: { ...signal, word: 'spoken' } } }
    }
  }
}

/** The signals when the dialogue has moved on: whoever had the word has had it. Pure. */
export function withoutSpeaker(state: SignalsState): SignalsState {
  const speaking = speakingQuestion(state)
  if (speaking === null) return state
  return { signals: { ...state.signals, [speaking.id]: { ...speaking, word: 'spoken' } } }
}

/** The questions that wait for the word, the first raised first. */
export function questionQueue(state: SignalsState): readonly Signal[] {
  return Object.values(state.signals).filter(({ kind, word }) => kind === 'question' && word === 'waiting')
}

/** The question that is being asked now; `null` when nobody has the word. */
export function speakingQuestion(state: SignalsState): Signal | null {
  return Object.values(state.signals).find(({ word }) => word === 'speaking') ?? null
}
