// The ten minutes: what starting, pausing, moving, adjusting and taking back do to a slot's time.
import { describe, expect, it } from 'vitest'
import { assert } from '#shared/lib/assert.ts'
import { instant, milliseconds, minutes, seconds } from '#shared/time/instant.ts'
import type { Duration } from '#shared/time/instant.ts'
import { formats } from '#shared/dialogue/format.ts'
import { clockStage } from '#shared/dialogue/timer/stage.ts'
import { elapsed, remaining } from '#shared/dialogue/timer/elapsed.ts'
import { plannedEnd, scheduleOffset } from '#shared/dialogue/timer/forecast.ts'
import { nextSlot } from '#shared/dialogue/timer/moves.ts'
import { runOf } from '#shared/dialogue/timer/state.ts'
import { actorOf, commandOf, nineOClock, play } from './commandSequences.ts'
import type { Played } from './commandSequences.ts'
import { afterTimed, refusalCodes } from './playedDialogue.ts'

// slot1 opening 5 · slot2 Dalarna 10 · slot3 discussion 3 · slot4 Halland 10 · slot5 discussion 3 · slot6 closing 10
const at = (ms: Duration) => instant(nineOClock + ms)
const start = { type: 'dialogue.start' } as const

function timeLeft(played: Played, slotId: string, now: Duration): Duration {
  const slot = played.state.agenda.slots.find(({ id }) => id === slotId)
  assert(slot !== undefined, 'the slot is in the agenda')
  return remaining(played.state.timer, slot, at(now))
}

describe('the clock of a slot', () => {
  it('counts down from ten minutes, and on below zero', () => {
    const played = afterTimed([milliseconds(0), start], [minutes(5), { type: 'slot.next', from: 'slot1' }])
    expect(timeLeft(played, 'slot2', minutes(5))).toBe(minutes(10))
    expect(timeLeft(played, 'slot2', minutes(14))).toBe(minutes(1))
    expect(timeLeft(played, 'slot2', minutes(16.2))).toBe(-minutes(1.2))
  })

  it('stands still while it is paused, and a second pause is no news', () => {
    const played = afterTimed(
      [milliseconds(0), start],
      [minutes(1), { type: 'clock.pause', reason: 'technical' }],
      [minutes(2), { type: 'clock.pause' }],
    )
    expect(refusalCodes(played)).toEqual(['already-so'])
    expect(timeLeft(played, 'slot1', minutes(30))).toBe(minutes(4))
    const resumed = play(
      played,
      { actor: actorOf('facilitator'), afterMs: minutes(4), command: commandOf({ type: 'clock.resume' }) },
      9,
    )
    expect(timeLeft(resumed, 'slot1', minutes(6))).toBe(minutes(3))
  })

  it('can be paused first and told why after, and one step back takes the pause itself back', () => {
    const played = afterTimed(
      [milliseconds(0), start],
      [minutes(1), { type: 'clock.explainPause', reason: 'technical' }],
      [minutes(0), { type: 'clock.pause' }],
      [minutes(1), { type: 'clock.explainPause', reason: 'technical' }],
      [minutes(0), { type: 'clock.explainPause', reason: 'technical' }],
    )
    expect(refusalCodes(played)).toEqual(['already-so', 'already-so'])
    expect(runOf(played.state.timer, 'slot1').pauses).toEqual([
      { from: at(minutes(0)), to: null, reason: 'technical' },
    ])
    const undone = play(
      played,
      { actor: actorOf('facilitator'), afterMs: 0, command: commandOf({ type: 'clock.undo' }) },
      9,
    )
    expect(runOf(undone.state.timer, 'slot1').pauses).toEqual([])
  })

  it('takes added and taken minutes into account, but never more than there are', () => {
    const played = afterTimed(
      [milliseconds(0), start],
      [minutes(1), { type: 'clock.adjust', slotId: 'slot1', deltaMs: minutes(2) }],
      [minutes(0), { type: 'clock.adjust', slotId: 'slot1', deltaMs: -minutes(8) }],
    )
    expect(timeLeft(played, 'slot1', minutes(1))).toBe(minutes(6))
    expect(refusalCodes(played)).toEqual(['limit-reached'])
  })

  it('goes on where it stopped when one goes back to a slot', () => {
    const played = afterTimed(
      [milliseconds(0), start],
      [minutes(2), { type: 'slot.next', from: 'slot1' }],
      [minutes(1), { type: 'slot.goBack', from: 'slot2' }],
    )
    expect(played.state.timer.liveSlotId).toBe('slot1')
    expect(timeLeft(played, 'slot1', minutes(3))).toBe(minutes(3))
    expect(runOf(played.state.timer, 'slot2').status).toBe('pending')
    expect(elapsed(runOf(played.state.timer, 'slot2'), at(minutes(9)))).toBe(minutes(1))
  })

  it('runs as if nothing had happened when a move is taken back: the time is given back', () => {
    const played = afterTimed(
      [milliseconds(0), start],
      [minutes(2), { type: 'slot.next', from: 'slot1' }],
      [seconds(20), { type: 'clock.undo' }],
    )
    expect(timeLeft(played, 'slot1', minutes(3))).toBe(minutes(2))
    expect(timeLeft(played, 'slot2', minutes(3))).toBe(minutes(10))
  })

  it('moves one step when two people press next at once', () => {
    const played = afterTimed(
      [milliseconds(0), start],
      [minutes(2), { type: 'slot.next', from: 'slot1' }],
      [milliseconds(5), { type: 'slot.next', from: 'slot1' }],
    )
    expect(played.state.timer.liveSlotId).toBe('slot2')
    expect(refusalCodes(played)).toEqual(['already-so'])
  })

  it('changes its word at two minutes, at thirty seconds and at zero', () => {
    const { warnings } = formats.snabbdialog
    expect(clockStage(milliseconds(120_001), warnings)).toBe('running')
    expect(clockStage(minutes(2), warnings)).toBe('soon')
    expect(clockStage(seconds(30), warnings)).toBe('last')
    expect(clockStage(milliseconds(1), warnings)).toBe('last')
    expect(clockStage(milliseconds(0), warnings)).toBe('over')
    expect(clockStage(milliseconds(-72_000), warnings)).toBe('over')
  })
})

describe('the order of the slots', () => {
  it('comes back to a slot that was jumped over before the dialogue can end', () => {
    const played = afterTimed(
      [milliseconds(0), start],
      [minutes(1), { type: 'slot.start', from: 'slot1', slotId: 'slot6' }],
    )
    expect(nextSlot(played.state.agenda, played.state.timer)?.id).toBe('slot2')
  })

  it('skips a presentation with its discussion, in one step that one undo takes back', () => {
    const skipped = afterTimed([milliseconds(0), start], [minutes(1), { type: 'slot.skip', slotId: 'slot4' }])
    const status = ({ state }: Played, slotId: string) => runOf(state.timer, slotId).status
    expect([status(skipped, 'slot4'), status(skipped, 'slot5')]).toEqual(['skipped', 'skipped'])
    expect(skipped.state.timer.undo?.action).toBe('slot.skipped')
    const undone = play(
      skipped,
      { actor: actorOf('facilitator'), afterMs: 0, command: commandOf({ type: 'clock.undo' }) },
      9,
    )
    expect([status(undone, 'slot4'), status(undone, 'slot5')]).toEqual(['pending', 'pending'])
  })

  it('leaves out what is skipped, until it is taken back', () => {
    const skipped = afterTimed([milliseconds(0), start], [minutes(1), { type: 'slot.skip', slotId: 'slot2' }])
    expect(nextSlot(skipped.state.agenda, skipped.state.timer)?.id).toBe('slot4')
    const restored = play(
      skipped,
      {
        actor: actorOf('facilitator'),
        afterMs: 0,
        command: commandOf({ type: 'slot.restore', slotId: 'slot2' }),
      },
      9,
    )
    expect(nextSlot(restored.state.agenda, restored.state.timer)?.id).toBe('slot2')
    expect(runOf(restored.state.timer, 'slot3').status).toBe('pending')
  })

  it('keeps what has been live in its place when the rest is reordered', () => {
    const order = (slotIds: string[]) => ({ type: 'agenda.reorder' as const, slotIds })
    const played = afterTimed(
      [milliseconds(0), start],
      [minutes(5), { type: 'slot.next', from: 'slot1' }],
      [minutes(1), order(['slot2', 'slot1', 'slot3', 'slot4', 'slot5', 'slot6'])],
      [minutes(1), order(['slot1', 'slot2', 'slot4', 'slot3', 'slot5', 'slot6'])],
    )
    expect(refusalCodes(played)).toEqual(['in-use'])
    expect(played.state.agenda.slots.map(({ id }) => id).slice(2, 4)).toEqual(['slot4', 'slot3'])
  })
})

describe('the schedule', () => {
  it('is as far behind as the live slot runs over, and ahead by what was not used', () => {
    const played = afterTimed([milliseconds(0), start], [minutes(4), { type: 'slot.next', from: 'slot1' }])
    const offset = (now: Duration) =>
      scheduleOffset(played.state.agenda, played.state.timer, nineOClock, at(now))
    expect(offset(minutes(4))).toBe(-minutes(1))
    expect(offset(minutes(14))).toBe(-minutes(1))
    expect(offset(minutes(16))).toBe(minutes(1))
    expect(plannedEnd(played.state.agenda, played.state.timer, nineOClock)).toBe(at(minutes(41)))
  })

  it('falls behind by as much as the clock stands still', () => {
    const played = afterTimed([milliseconds(0), start], [minutes(1), { type: 'clock.pause' }])
    expect(scheduleOffset(played.state.agenda, played.state.timer, nineOClock, at(minutes(3)))).toBe(
      minutes(2),
    )
  })
})
