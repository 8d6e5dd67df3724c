// Ending on time: what can be won back, and each presenter's own account of time.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { speakingTimes } from '#shared/dialogue/timer/speakingTime.ts'
import { overrun, waysToFit } from '#shared/dialogue/timer/waysToFit.ts'
import { runOf } from '#shared/dialogue/timer/state.ts'
import { instant, minutes, seconds } from '#shared/time/instant.ts'
import type { Duration } from '#shared/time/instant.ts'
import { anySteps, nineOClock, playAll } from './commandSequences.ts'
import type { Played } from './commandSequences.ts'
import { afterTimed, refusalCodes } from './playedDialogue.ts'
import type { Timed } from './playedDialogue.ts'

// The agenda takes 41 minutes of the 60 booked; an opening of 26 minutes leaves 34 for the 36 that remain.
const late: readonly Timed[] = [
  [minutes(0), { type: 'dialogue.start' }],
  [minutes(26), { type: 'slot.next', from: 'slot1' }],
]
const overrunOf = ({ state }: Played) =>
  overrun(state.agenda, state.timer, nineOClock, state.details.bookedMs, state.changedAt)

describe('a dialogue that will not end in the time booked', () => {
  it('can win time back from the discussions by equal parts, and from no presentation', () => {
    const played = afterTimed(...late)
    expect(overrunOf(played)).toBe(minutes(2))
    const [way] = waysToFit(played.state.agenda, played.state.timer, overrunOf(played))
    expect(way).toMatchObject({
      way: 'shorten-discussions',
      wins: minutes(2),
      adjustments: [
        { slotId: 'slot3', deltaMs: -minutes(1) },
        { slotId: 'slot5', deltaMs: -minutes(1) },
      ],
    })
  })

  it('fits after one press, and the press can be taken back', () => {
    const fitted = afterTimed(...late, [seconds(0), { type: 'schedule.fit', way: 'shorten-discussions' }])
    expect(overrunOf(fitted)).toBe(0)
    const undone = afterTimed(
      ...late,
      [seconds(0), { type: 'schedule.fit', way: 'shorten-discussions' }],
      [seconds(0), { type: 'clock.undo' }],
    )
    expect(overrunOf(undone)).toBe(minutes(2))
  })

  it('can drop a break, and offers nothing when nothing is left to give', () => {
    const played = afterTimed(
      [minutes(0), { type: 'slot.add', kind: 'break', index: 2 }],
      ...late,
      [seconds(0), { type: 'schedule.fit', way: 'drop-breaks' }],
      [seconds(0), { type: 'schedule.fit', way: 'drop-breaks' }],
    )
    expect(runOf(played.state.timer, 'step0n1').status).toBe('skipped')
    expect(refusalCodes(played)).toEqual(['no-such-move'])
  })

  it('never wins more than is missing by a second a discussion, nor leaves one less than a minute', () => {
    fc.assert(
      fc.property(anySteps, fc.integer({ min: 1, max: 3_600_000 }), (steps, missing) => {
        const { agenda, timer } = playAll(steps).state
        for (const { way, adjustments, wins } of waysToFit(agenda, timer, missing as Duration)) {
          if (way === 'shorten-discussions') expect(wins).toBeLessThan(missing + 1000 * adjustments.length)
          for (const { slotId, deltaMs } of adjustments) {
            const slot = agenda.slots.find(({ id }) => id === slotId)!
            expect(slot.plannedMs + runOf(timer, slotId).adjustedMs + deltaMs).toBeGreaterThanOrEqual(
              minutes(1),
            )
          }
        }
      }),
    )
  })
})

describe('a presenter’s account of time', () => {
  it('tells budget, given, used and lost, and an interruption costs nothing', () => {
    const played = afterTimed(
      [minutes(0), { type: 'dialogue.start' }],
      [minutes(5), { type: 'slot.next', from: 'slot1' }],
      [minutes(4), { type: 'clock.pause', reason: 'technical' }],
      [minutes(3), { type: 'clock.resume' }],
      [minutes(1), { type: 'clock.adjust', slotId: 'slot2', deltaMs: minutes(1) }],
      [minutes(5), { type: 'slot.next', from: 'slot2' }],
    )
    const [dalarna, halland] = speakingTimes(
      played.state.agenda,
      played.state.timer,
      instant(nineOClock + minutes(60)),
    )
    expect(dalarna).toEqual({
      organisationId: 'dalarna',
      status: 'done',
      budget: minutes(10),
      given: minutes(1),
      used: minutes(10),
      lost: { technical: minutes(3) },
    })
    expect(halland).toMatchObject({ organisationId: 'halland', status: 'pending', used: 0, lost: {} })
  })
})
