// Which notes are shown as the dialogue moves on.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { choose, follow, following, moveOn, shownSlotId } from '#client/features/notes/following.ts'
import type { Following } from '#client/features/notes/following.ts'

const shown = (state: Following) => shownSlotId(state, 'first')

describe('the notes shown', () => {
  it('are the live slot’s, at once when the dialogue moves on', () => {
    const state = moveOn(following('dalarna'), 'halland', false, 'first')
    expect(shown(state)).toBe('halland')
  })

  it('are those of the first slot before the start, or of the last after the end', () => {
    expect(shown(following(null))).toBe('first')
  })

  it('stay for somebody who is typing, until that person switches', () => {
    const held = moveOn(following('dalarna'), 'halland', true, 'first')
    expect(shown(held)).toBe('dalarna')
    expect(held.liveId).toBe('halland')
    expect(shown(moveOn(held, 'skane', false, 'first'))).toBe('dalarna')
    expect(shown(follow(held))).toBe('halland')
  })

  it('need no switch when the dialogue goes back to the slot somebody stayed in', () => {
    const held = moveOn(following('dalarna'), 'halland', true, 'first')
    const back = moveOn(held, 'dalarna', false, 'first')
    expect(back.heldId).toBeNull()
  })

  it('stay for somebody who was typing when the dialogue began, or ended', () => {
    expect(shown(moveOn(following(null), 'opening', true, 'first'))).toBe('first')
    expect(shown(moveOn(following('closing'), null, true, 'first'))).toBe('closing')
  })

  it('stay when they were chosen, until following again', () => {
    const chosen = choose(following('dalarna'), 'opening')
    const later = moveOn(chosen, 'halland', false, 'first')
    expect(shown(later)).toBe('opening')
    expect(shown(follow(later))).toBe('halland')
  })

  it('follow again when the live slot is chosen', () => {
    const chosen = choose(choose(following('dalarna'), 'opening'), 'dalarna')
    expect(shown(moveOn(chosen, 'halland', false, 'first'))).toBe('halland')
  })

  it('never change under somebody who is typing, whatever the dialogue does', () => {
    const slotId = fc.option(fc.constantFrom('a', 'b', 'c'), { nil: null })
    fc.assert(
      fc.property(slotId, fc.array(slotId), (start, moves) => {
        const begun = following(start)
        const moved = moves.reduce((state, liveId) => moveOn(state, liveId, true, 'first'), begun)
        expect(shown(moved)).toBe(shown(begun))
      }),
    )
  })
})
