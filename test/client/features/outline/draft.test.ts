// An outline while it is written, and where in it one should be.
import { describe, expect, it } from 'vitest'
import { draftOf, lengthOfMinutes, pointsOf } from '#client/features/outline/draft.ts'
import { placeInOutline, untilNextPoint } from '#client/features/outline/placeInOutline.ts'
import { inMinutes } from '#client/features/outline/inMinutes.ts'
import type { SlotRun } from '#shared/dialogue/timer/state.ts'
import { instant, later, milliseconds, minutes, seconds } from '#shared/time/instant.ts'

const points = [
  { text: 'Fokusområden', plannedMs: minutes(4) },
  { text: 'Internationell koppling', plannedMs: minutes(2) },
]
const start = instant(1_000_000)
const running: SlotRun = {
  status: 'live',
  stretches: [{ from: start, to: null }],
  pauses: [],
  adjustedMs: milliseconds(0),
}

describe('a draft of an outline', () => {
  it('is saved without the points that say nothing yet', () => {
    let count = 0
    const draft = draftOf([...points, { text: '  ', plannedMs: minutes(1) }], () => String((count += 1)))
    expect(draft.map(({ id }) => id)).toEqual(['1', '2', '3'])
    expect(pointsOf(draft)).toEqual(points)
  })

  it.each([
    [1.5, seconds(90)],
    [0, seconds(15)],
    [600, minutes(60)],
  ])('takes %d typed minutes as a length that a point may have', (typed, length) => {
    expect(lengthOfMinutes(typed)).toBe(length)
  })

  it('tells lengths in minutes as they are written in the language', () => {
    expect([inMinutes(seconds(90), 'sv'), inMinutes(seconds(90), 'en')]).toEqual(['1,5', '1.5'])
  })
})

describe('the place in an outline', () => {
  it('is the point that the time has come to, and the one after it', () => {
    expect(placeInOutline(points, running, later(start, minutes(3)))).toEqual({
      point: points[0],
      next: points[1],
    })
    expect(placeInOutline(points, running, later(start, minutes(11)))).toEqual({
      point: points[1],
      next: null,
    })
  })

  it('changes when the next point begins, and never while the clock stands still', () => {
    expect(untilNextPoint(points, running, later(start, minutes(3)))).toBe(minutes(1))
    expect(untilNextPoint(points, running, later(start, minutes(5)))).toBeNull()
    const paused: SlotRun = {
      ...running,
      pauses: [{ from: later(start, minutes(1)), to: null, reason: 'other' }],
    }
    expect(untilNextPoint(points, paused, later(start, minutes(3)))).toBeNull()
  })
})
