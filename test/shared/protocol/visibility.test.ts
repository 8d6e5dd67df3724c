// What a screen is shown, and that everybody who takes part is shown everything.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RecordedEvent } from '#shared/dialogue/events.ts'
import { beginWith, evolve } from '#shared/dialogue/evolve.ts'
import { roles } from '#shared/dialogue/role.ts'
import type { DialogueState } from '#shared/dialogue/state.ts'
import { assert } from '#shared/lib/assert.ts'
import { audienceOf, visibleDirectory, visibleEvents, visibleState } from '#shared/protocol/visibility.ts'
import { anySteps, freshDialogue, playAll } from '../dialogue/commandSequences.ts'

/** What a client comes to that gets only some of the events: numbers that it was not sent are passed over. */
function follow(events: readonly RecordedEvent[]): DialogueState {
  const [first, ...rest] = events
  assert(first !== undefined, 'a log begins with its creation')
  return rest.reduce(
    (state, recorded) => evolve({ ...state, seq: recorded.seq - 1 }, recorded),
    beginWith('dialogue', first),
  )
}

const withoutPlace = ({ seq: _seq, changedAt: _changedAt, ...rest }: DialogueState) => rest

describe('audiences', () => {
  it('only a display is a screen', () => {
    expect(roles.filter((role) => audienceOf(role) === 'screens')).toEqual(['display'])
  })
})

describe('what a screen is shown', () => {
  it('is the same by snapshot as by events, whatever anybody does', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        const { state, log } = playAll(steps)
        const followed = follow(visibleEvents(log, 'screens'))
        expect(withoutPlace(followed)).toEqual(withoutPlace(visibleState(state, 'screens')))
      }),
    )
  })

  it('holds no area, no follow-up and nobody’s coming and going', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        const { state, log } = playAll(steps)
        const { areas, followUps, attendance } = visibleState(state, 'screens')
        expect([areas.areas, followUps.followUps, attendance.visits]).toEqual([{}, {}, {}])
        const shown = visibleEvents(log, 'screens').map(({ event }) => event.type)
        expect(shown.filter((type) => /^(area|followUp)\.|^person\.(arrived|left)$/.test(type))).toEqual([])
      }),
    )
  })

  it('names those who present and nobody else', () => {
    const { state } = freshDialogue()
    const cards = Object.keys(state.participants.people).map((id) => ({ id, name: `Person ${id}` }))
    const shown = visibleDirectory(cards, state.participants, 'screens')
    expect(shown).toEqual([{ id: 'presenter', name: 'Person presenter' }])
  })
})

describe('what those who take part are shown', () => {
  it('is everything', () => {
    const { state, log } = freshDialogue()
    const cards = [{ id: 'leader', name: 'Facilitator Exempel' }]
    expect(visibleState(state, 'participants')).toBe(state)
    expect(visibleEvents(log, 'participants')).toBe(log)
    expect(visibleDirectory(cards, state.participants, 'participants')).toEqual(cards)
  })
})
