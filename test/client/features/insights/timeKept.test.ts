// Time kept: what is within it, and where it stands in the picture.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  beyond,
  commonPlan,
  isWithin,
  keptSum,
  MARK_WIDTH,
  placedMarks,
  placeOn,
  scaleOf,
} from '#client/features/insights/time/timeKept.ts'
import type { TimedPresentation } from '#client/features/insights/time/timeKept.ts'
import type { DialogueTime } from '#shared/protocol/http/insights.ts'
import { instant, milliseconds, minutes } from '#shared/time/instant.ts'

const presentation = (usedMs: number, planned = minutes(10)): TimedPresentation => ({
  slotId: `slot${usedMs}`,
  presenter: { id: 'skane', name: 'Region Skåne' },
  planned,
  used: milliseconds(usedMs),
})

const dialogue = (presentations: readonly TimedPresentation[]): DialogueTime => ({
  dialogueId: 'dialogue',
  title: 'Smart energi',
  start: instant(0),
  presentations,
})

it('less than a second over is within the time', () => {
  expect(isWithin(presentation(minutes(10) + 999))).toBe(true)
  expect(isWithin(presentation(minutes(10) + 1000))).toBe(false)
})

it('a dialogue comes to how many kept their time, and how long they took in the middle', () => {
  const sum = keptSum([presentation(minutes(9)), presentation(minutes(12))])
  expect(sum).toEqual({ within: 1, of: 2, mean: minutes(10.5) })
})

it('the plan is named only where all had the same', () => {
  expect(commonPlan([dialogue([presentation(1), presentation(2)])])).toBe(minutes(10))
  expect(commonPlan([dialogue([presentation(1), presentation(2, minutes(8))])])).toBeNull()
  expect(commonPlan([])).toBeNull()
})

it('every presentation has a place in the picture, and no time over is ever left of the plan', () => {
  const used = fc.integer({ min: 0, max: 3 * 3_600_000 })
  fc.assert(
    fc.property(fc.array(used, { minLength: 1 }), (lengths) => {
      const presentations = lengths.map((length) => presentation(length))
      const scale = scaleOf([dialogue(presentations)])
      const plan = placeOn(scale, milliseconds(0))
      for (const each of presentations) {
        const place = placeOn(scale, beyond(each))
        expect(place).toBeGreaterThanOrEqual(0)
        expect(place).toBeLessThanOrEqual(1)
        if (!isWithin(each)) expect(place).toBeGreaterThan(plan)
      }
    }),
  )
})

it('no two marks lie on each other, and none stands higher than it must', () => {
  const used = fc.integer({ min: 480_000, max: 720_000 })
  fc.assert(
    fc.property(fc.array(used, { minLength: 1, maxLength: 20 }), (lengths) => {
      const presentations = lengths.map((length) => presentation(length))
      const marks = placedMarks(presentations, scaleOf([dialogue(presentations)]))
      expect(marks).toHaveLength(lengths.length)
      for (const [index, mark] of marks.entries()) {
        const near = marks.slice(0, index).filter(({ place }) => mark.place - place < MARK_WIDTH)
        const taken = new Set(near.map(({ lane }) => lane))
        expect(taken.has(mark.lane)).toBe(false)
        expect([...Array(mark.lane).keys()].every((lane) => taken.has(lane))).toBe(true)
      }
    }),
  )
})
