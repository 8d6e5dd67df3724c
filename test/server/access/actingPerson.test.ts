// Who somebody is, when their browser holds several seats.
import { expect, it } from 'vitest'
import { actingPerson } from '#server/access/actingPerson.ts'
import type { GrantedSeat, SeatedSession } from '#server/storage/sessions.ts'
import { instant, later, minutes } from '#shared/time/instant.ts'
import { freshDialogue, nineOClock } from '#test/shared/dialogue/commandSequences.ts'

const { state } = freshDialogue()

function session(...seats: readonly [personId: string, afterMinutes: number, dialogueId?: string | null][]) {
  return {
    idHash: 'hash',
    createdAt: nineOClock,
    lastSeenAt: nineOClock,
    expiresAt: instant(nineOClock + 1),
    revokedAt: null,
    seats: seats.map(([personId, afterMinutes, dialogueId = state.id]): GrantedSeat => ({
      personId,
      dialogueId,
      linkId: null,
      grantedAt: later(nineOClock, minutes(afterMinutes)),
    })),
  } satisfies SeatedSession
}

const acting = (seats: SeatedSession, as: string | null = null) => actingPerson(seats, state, as)?.id ?? null

it('is the person whose seat was granted last', () => {
  expect(acting(session(['presenter', 2], ['officer', 5], ['listener', 3]))).toBe('officer')
})

it('is the person asked for, when the browser has that seat', () => {
  expect(acting(session(['presenter', 2], ['officer', 5]), 'presenter')).toBe('presenter')
  expect(acting(session(['presenter', 2], ['officer', 5]), 'listener')).toBeNull()
})

it('is the account’s, unless a link was followed since the dialogue was created', () => {
  expect(acting(session(['leader', 90, null]))).toBe('leader')
  expect(acting(session(['leader', 90, null], ['presenter', 1]))).toBe('presenter')
})

it('is nobody by a seat in another dialogue, nor for somebody unknown here', () => {
  expect(acting(session(['presenter', 1, 'another']))).toBeNull()
  expect(acting(session(['stranger', 1], ['stranger', 1, null]))).toBeNull()
})

it('is never somebody who was removed', () => {
  const person = state.participants.people['officer']!
  const people = { ...state.participants.people, officer: { ...person, removed: true } }
  const without = { ...state, participants: { ...state.participants, people } }
  expect(actingPerson(session(['presenter', 2], ['officer', 5]), without, null)?.id).toBe('presenter')
  expect(actingPerson(session(['officer', 5]), without, 'officer')).toBeNull()
})
