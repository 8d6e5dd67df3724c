// Who heard whom, and who reacted.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { overhearing } from '#shared/dialogue/report/overhearing.ts'
import { instant, minutes } from '#shared/time/instant.ts'
import { actorOf, anySteps, commandOf, freshDialogue, play, playAll } from '../commandSequences.ts'
import type { Step } from '../commandSequences.ts'

const server = { kind: 'server' } as const
const facilitator = actorOf('facilitator')

describe('the overhearing picture', () => {
  it('shows what part of a presentation an organisation heard, and how it reacted', () => {
    const steps: readonly Step[] = [
      { actor: facilitator, afterMs: 0, command: commandOf({ type: 'dialogue.start' }) },
      { actor: facilitator, afterMs: 0, command: commandOf({ type: 'slot.next', from: 'slot1' }) },
      { actor: server, afterMs: minutes(5), command: { type: 'person.arrive', personId: 'officer' } },
      {
        actor: actorOf('panel'),
        afterMs: minutes(1),
        command: commandOf({ type: 'signal.raise', slotId: 'slot2', kind: 'continue' }),
      },
      { actor: facilitator, afterMs: minutes(4), command: commandOf({ type: 'slot.next', from: 'slot2' }) },
    ]
    const { state } = steps.reduce(play, freshDialogue())
    const { rows, presentations } = overhearing(state, state.changedAt)
    expect(presentations.map(({ organisationId }) => organisationId)).toEqual(['dalarna', 'halland'])
    const row = rows.find(({ organisation }) => organisation.id === 'energimyndigheten')
    expect(row?.hearings).toMatchObject([
      { heard: minutes(5), share: 0.5, reactions: ['continue'], own: false },
      { heard: 0, share: 0, reactions: [] },
    ])
    const own = rows.find(({ organisation }) => organisation.id === 'dalarna')
    expect(own?.hearings.map((hearing) => hearing.own)).toEqual([true, false])
  })

  it('never shows more than the whole of a presentation', () => {
    fc.assert(
      fc.property(anySteps, fc.nat(3_600_000), (steps, ms) => {
        const { state } = playAll(steps)
        for (const { hearings } of overhearing(state, instant(state.changedAt + ms)).rows) {
          for (const { share } of hearings) {
            expect(share).toBeGreaterThanOrEqual(0)
            expect(share).toBeLessThanOrEqual(1)
          }
        }
      }),
    )
  })
})
