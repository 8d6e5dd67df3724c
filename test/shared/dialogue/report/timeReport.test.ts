// What was planned and what it took.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { timeReport } from '#shared/dialogue/report/timeReport.ts'
import type { SlotTime } from '#shared/dialogue/report/timeReport.ts'
import { later, minutes } from '#shared/time/instant.ts'
import { assert } from '#shared/lib/assert.ts'
import { DialogueBuilder } from '../../dialogueBuilder.ts'
import { anySteps, playAll } from '../commandSequences.ts'

// opening 0–5 · Halland 5–15 · discussion 15–18 · closing 18–28
function dialogue(): DialogueBuilder {
  return new DialogueBuilder({
    organisations: [
      { id: 'vinnova', name: 'Vinnova', kind: 'national-actor', part: 'panel' },
      { id: 'halland', name: 'Region Halland', kind: 'region', part: 'presents' },
    ],
  }).invite('leader', 'vinnova', 'facilitator')
}

function slotTime(built: DialogueBuilder, slotId: string): SlotTime {
  const found = timeReport(built.state, built.now).slots.find(({ slot }) => slot.id === slotId)
  assert(found !== undefined, 'the slot is in the report')
  return found
}

describe('the time report', () => {
  it('plans from the time set, also after a start that was not on time', () => {
    const built = dialogue()
    expect(timeReport(built.state, built.now)).toMatchObject({
      planned: { start: built.plannedStart, end: later(built.plannedStart, minutes(28)) },
      actual: null,
      endedLate: null,
    })
    built.at(2).by('leader', { type: 'dialogue.start' })
    expect(timeReport(built.state, built.now).planned.start).toBe(built.plannedStart)
  })

  it('plans from the start when that is on another occasion than the time set', () => {
    const built = dialogue().at(31).by('leader', { type: 'dialogue.start' })
    expect(timeReport(built.state, built.now).planned.start).toBe(later(built.plannedStart, minutes(31)))
  })

  it('tells planned and actual times, what was given, what stood still, and what went over', () => {
    const built = dialogue().at(0).by('leader', { type: 'dialogue.start' }).at(4).next()
    const presentation = built.slotId('presentation', 'halland')
    built.at(6).by('leader', { type: 'clock.pause', reason: 'technical' })
    built.at(9).by('leader', { type: 'clock.resume' })
    built
      .by('leader', { type: 'clock.adjust', slotId: presentation, deltaMs: minutes(1) })
      .at(20)
      .next()
    expect(slotTime(built, presentation)).toMatchObject({
      status: 'done',
      planned: { start: later(built.plannedStart, minutes(5)), end: later(built.plannedStart, minutes(15)) },
      actual: { start: later(built.plannedStart, minutes(4)), end: later(built.plannedStart, minutes(20)) },
      given: minutes(1),
      allotted: minutes(11),
      used: minutes(13),
      paused: minutes(3),
      over: minutes(2),
    })
    expect(slotTime(built, built.slotId('opening')).over).toBe(minutes(-1))
    expect(slotTime(built, built.slotId('closing'))).toMatchObject({ actual: null, over: null, used: 0 })
  })

  it('has no planned times for a slot that was added while the dialogue ran', () => {
    const built = dialogue().at(0).by('leader', { type: 'dialogue.start' })
    built.by('leader', { type: 'slot.add', kind: 'break', title: 'Bensträckare' })
    expect(slotTime(built, built.slotId('break')).planned).toBeNull()
  })

  it('sums what slots went over by, and leaves out those that have not run', () => {
    const built = dialogue()
    expect(timeReport(built.state, built.now).over).toBeNull()
    built.at(3).by('leader', { type: 'dialogue.start' }).at(9).next()
    built.by('leader', { type: 'slot.skip', slotId: built.slotId('discussion', 'halland') })
    built.at(17).next().at(29)
    built.by('leader', { type: 'dialogue.end' })
    // The opening went 1 min over, the presentation ended 2 min early, and the closing took 12 min for 10.
    expect(timeReport(built.state, built.now)).toMatchObject({ over: minutes(1), endedLate: minutes(1) })
  })

  it('says how late the dialogue ended against its plan', () => {
    const built = dialogue().at(3).by('leader', { type: 'dialogue.start' }).at(33)
    built.by('leader', { type: 'dialogue.end' })
    expect(timeReport(built.state, built.now).endedLate).toBe(minutes(5))
  })

  it('never has negative times, and all slots together never use more time than passed', () => {
    fc.assert(
      fc.property(anySteps, fc.integer({ min: -5, max: 60 }), (steps, minute) => {
        const { state } = playAll(steps)
        const now = later(state.changedAt, minutes(minute))
        const report = timeReport(state, now)
        const held = report.slots.flatMap(({ over }) => over ?? [])
        expect(report.over ?? 0).toBe(held.reduce((total, over) => total + over, 0))
        for (const { used, paused, allotted, over } of report.slots) {
          expect(Math.min(used, paused, allotted)).toBeGreaterThanOrEqual(0)
          expect(over === null || over === used - allotted).toBe(true)
        }
        // A reader's clock may be a little behind the last event; time has passed until then all the same.
        const latest = report.actual?.end ?? Math.max(now, state.changedAt)
        const passed = latest - (report.actual?.start ?? latest)
        expect(report.used + report.paused).toBeLessThanOrEqual(passed)
      }),
    )
  })
})
