// The next dialogue of a series takes over what stays the same, and leaves open what does not.
import { expect, it } from 'vitest'
import { nextDialogue } from '#shared/dialogue/nextDialogue.ts'
import type { DialogueState } from '#shared/dialogue/state.ts'
import { minutes } from '#shared/time/instant.ts'
import { freshDialogue } from './commandSequences.ts'

const { state } = freshDialogue()
const titled = (title: string): DialogueState => ({ ...state, details: { ...state.details, title } })

it('organisations, format, national priorities and booked time are carried over, the day is not', () => {
  const { details, organisations } = nextDialogue(state, 'series')
  expect(details).toEqual({ ...state.details, seriesId: 'series', plannedStart: null })
  expect(organisations.map(({ id }) => id).toSorted()).toEqual(
    Object.keys(state.participants.organisations).toSorted(),
  )
})

it('those who present come in the order in which they presented', () => {
  const slots = state.agenda.slots.toReversed()
  const presenting = slots.flatMap(({ kind, organisationId }) =>
    kind === 'presentation' && organisationId !== null ? [organisationId] : [],
  )
  const { organisations } = nextDialogue({ ...state, agenda: { slots } }, 'series')
  expect(organisations.slice(0, presenting.length).map(({ id }) => id)).toEqual(presenting)
})

it('only lengths that differ from the format’s are carried over', () => {
  expect(nextDialogue(state, 'series').lengths).toEqual({})
  const slots = state.agenda.slots.map((slot) =>
    slot.kind === 'presentation' ? { ...slot, plannedMs: minutes(8) } : slot,
  )
  expect(nextDialogue({ ...state, agenda: { slots } }, 'series').lengths).toEqual({
    presentation: minutes(8),
  })
})

it.each([
  ['Smart energi', 'Smart energi'],
  ['Smart energi 2026-11-21', 'Smart energi'],
  ['Smart energi, 2026-11', 'Smart energi'],
  ['Smart energi (2026-11-21)', 'Smart energi'],
  ['Hållbar industri 2030', 'Hållbar industri 2030'],
  ['2026-11-21', '2026-11-21'],
])('a day in a title is left blank: %j becomes %j', (title, expected) => {
  expect(nextDialogue(titled(title), 'series').details.title).toBe(expected)
})
