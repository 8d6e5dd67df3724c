// Rounds of reports: the days they are usually opened on, and who has answered.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { presetDays, usualDueOn } from '#client/features/outcomes/roundDays.ts'
import { roundStanding } from '#client/features/outcomes/roundStanding.ts'
import type { OutcomeArea } from '#client/features/outcomes/outcomeArea.ts'
import { instant } from '#shared/time/instant.ts'
import { startOfDay } from '#shared/time/stockholm.ts'
import { anArea, aReport } from './areas.ts'

describe('the days of a round', () => {
  it('are counted from the dialogue, and those that have passed are left out', () => {
    expect(presetDays('2026-11-23', '2026-11-23')).toEqual([
      { preset: 'now', day: '2026-11-23' },
      { preset: 'weeks', day: '2027-01-04' },
      { preset: 'months', day: '2027-05-23' },
    ])
    expect(presetDays('2026-11-23', '2027-02-01').map(({ preset }) => preset)).toEqual(['now', 'months'])
  })

  it('end with the month where it has no such day', () => {
    expect(presetDays('2026-08-31', '2026-08-31').at(-1)?.day).toBe('2027-02-28')
  })

  it('leave two weeks to answer', () => {
    expect(usualDueOn('2026-12-24')).toBe('2027-01-07')
  })

  it('are days of the calendar for every dialogue', () => {
    const days = fc.date({ min: new Date('2020-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(days, (date) => {
        const day = date.toISOString().slice(0, 10)
        for (const preset of presetDays(day, day)) {
          expect(new Date(preset.day).toISOString().slice(0, 10)).toBe(preset.day)
        }
      }),
    )
  })
})

describe('who has answered a round', () => {
  const round = { id: 'r1', opensOn: '2027-01-04', dueOn: '2027-01-18' }
  const before = instant(startOfDay('2027-01-04') - 1)
  const after = startOfDay('2027-01-04')

  it('counts what was reported from the day it opened on', () => {
    const areas: readonly OutcomeArea[] = [
      anArea({ dalarna: aReport({ reportedAt: after }), vinnova: aReport({ reportedAt: before }) }),
      anArea({ dalarna: aReport({ reportedAt: after }), vinnova: null }),
    ]
    expect(roundStanding(round, areas, '2027-01-10')).toEqual({
      stage: 'open',
      reported: 2,
      sides: 4,
      has: ['Region Dalarna'],
      hasNot: ['Vinnova'],
    })
  })

  it('is planned before its first day and closed after its last', () => {
    const stageOn = (today: string) => roundStanding(round, [], today).stage
    expect(['2027-01-03', '2027-01-04', '2027-01-18', '2027-01-19'].map(stageOn)).toEqual([
      'planned',
      'open',
      'open',
      'closed',
    ])
  })
})
