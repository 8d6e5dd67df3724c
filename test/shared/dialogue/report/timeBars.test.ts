// The picture of time kept.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { timeBars } from '#shared/dialogue/report/timeBars.ts'
import { timeReport } from '#shared/dialogue/report/timeReport.ts'
import { DialogueBuilder } from '#test/shared/dialogueBuilder.ts'
import { anySteps, playAll } from '#test/shared/dialogue/commandSequences.ts'

const organisations = [
  { id: 'vinnova', name: 'Vinnova', kind: 'national-actor' as const, part: 'panel' as const },
  { id: 'dalarna', name: 'Region Dalarna', kind: 'region' as const, part: 'presents' as const },
]

describe('the bars of time kept', () => {
  it('have one scale: the longest time fills the width', () => {
    const dialogue = new DialogueBuilder({ organisations })
      .invite('leader', 'vinnova', 'facilitator')
      .at(0)
      .by('leader', { type: 'dialogue.start' })
      .at(5)
      .next()
      .at(25)
      .next()
    const bars = timeBars(timeReport(dialogue.state, dialogue.now).slots)
    expect(bars.map(({ allotted, within, beyond }) => [allotted, within, beyond])).toEqual([
      [0.25, 0.25, 0],
      [0.5, 0.5, 0.5],
      [0.15, 0, 0],
      [0.5, 0, 0],
    ])
  })

  it('stay within the picture, whatever happened', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        const { state } = playAll(steps)
        for (const { allotted, within, beyond } of timeBars(timeReport(state, state.changedAt).slots)) {
          expect(Math.min(allotted, within, beyond)).toBeGreaterThanOrEqual(0)
          expect(Math.max(allotted, within + beyond)).toBeLessThanOrEqual(1 + Number.EPSILON)
        }
      }),
    )
  })
})
