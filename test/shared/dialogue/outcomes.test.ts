// What it led to: both sides report for themselves, and where they differ it shows.
import { describe, expect, it } from 'vitest'
import type { OutcomeKind } from '#shared/dialogue/outcomes/outcome.ts'
import { outcomeFieldsSchema } from '#shared/dialogue/outcomes/outcome.ts'
import { areaOutcome } from '#shared/dialogue/outcomes/sides.ts'
import { assert } from '#shared/lib/assert.ts'
import { afterSaid, refusalCodes } from './playedDialogue.ts'
import type { Said } from './playedDialogue.ts'

const areaRecorded: Said = [
  'facilitator',
  {
    type: 'area.record',
    slotId: null,
    fields: { subject: 'Vätgas', regionIds: ['dalarna'], actorIds: ['energimyndigheten'] },
  },
]

function report(role: Said[0], organisationId: string, ...kinds: OutcomeKind[]): Said {
  const fields = { kinds, text: null, link: null, day: null }
  return [role, { type: 'outcome.report', areaId: 'step0n1', organisationId, fields }]
}

function outcomeAfter(...words: readonly Said[]) {
  const played = afterSaid(areaRecorded, ...words)
  const area = played.state.areas.areas['step0n1']
  assert(area !== undefined, 'the area was recorded')
  return { ...areaOutcome(area, played.state.outcomes), refusals: refusalCodes(played) }
}

describe('outcome reports', () => {
  it('come from each side for itself, and agree when they name the same', () => {
    const outcome = outcomeAfter(
      report('presenter', 'dalarna', 'contact', 'project'),
      report('panel', 'energimyndigheten', 'project', 'contact'),
    )
    expect(outcome).toMatchObject({ agreement: 'agreed', complete: true })
  })

  it('show that the sides say different things', () => {
    const outcome = outcomeAfter(
      report('presenter', 'dalarna', 'funding'),
      report('panel', 'energimyndigheten', 'nothing'),
    )
    expect(outcome.agreement).toBe('differing')
    expect(outcome.sides.map(({ report: said }) => said?.kinds)).toEqual([['funding'], ['nothing']])
  })

  it('take the place of an earlier report by the same side, which is kept', () => {
    const outcome = outcomeAfter(
      report('presenter', 'dalarna', 'nothing'),
      report('presenter', 'dalarna', 'demonstrator'),
    )
    expect(outcome).toMatchObject({ agreement: 'agreed', complete: false })
    expect(outcome.sides[0]?.report?.kinds).toEqual(['demonstrator'])
  })

  it('are refused on behalf of others, save by the facilitator, and from those the area does not name', () => {
    const outcome = outcomeAfter(
      report('presenter', 'energimyndigheten', 'contact'),
      report('listener', 'skane', 'contact'),
      report('facilitator', 'halland', 'contact'),
      report('facilitator', 'dalarna', 'contact'),
    )
    expect(outcome.refusals).toEqual(['not-allowed', 'not-allowed', 'not-allowed'])
    expect(outcome.sides[0]?.report?.kinds).toEqual(['contact'])
  })

  it('never say nothing and something at once', () => {
    const fields = { text: null, link: null, day: null }
    expect(outcomeFieldsSchema.safeParse({ ...fields, kinds: ['nothing', 'contact'] }).success).toBe(false)
    expect(outcomeFieldsSchema.safeParse({ ...fields, kinds: [] }).success).toBe(false)
  })
})

describe('a round of reports', () => {
  it('opens today or later and is due on that day or later', () => {
    const round = (opensOn: string, dueOn: string): Said => [
      'facilitator',
      { type: 'reportRound.open', opensOn, dueOn },
    ]
    const played = afterSaid(
      round('2026-11-20', '2026-12-01'),
      round('2026-12-02', '2026-12-01'),
      round('2027-01-04', '2027-01-18'),
    )
    expect(refusalCodes(played)).toEqual(['date-passed', 'date-passed'])
    expect(Object.values(played.state.outcomes.rounds)).toMatchObject([
      { opensOn: '2027-01-04', dueOn: '2027-01-18' },
    ])
  })
})
