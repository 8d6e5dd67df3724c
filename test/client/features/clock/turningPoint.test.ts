// The moments of a clock that are worth telling of.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clockFace } from '#client/features/clock/face.ts'
import type { ClockFace } from '#client/features/clock/face.ts'
import { turningPoint } from '#client/features/clock/turningPoint.ts'
import type { TurningPoint } from '#client/features/clock/turningPoint.ts'
import { later, milliseconds, minutes } from '#shared/time/instant.ts'
import { DialogueBuilder } from '#test/shared/dialogueBuilder.ts'

// The opening of five minutes.
const dialogue = new DialogueBuilder()
  .invite('leader', 'vinnova', 'facilitator')
  .at(0)
  .by('leader', { type: 'dialogue.start' })
const faceAt = (ms: number) => clockFace(dialogue.state, later(dialogue.now, milliseconds(ms)))

function told(readings: readonly (ClockFace | null)[]): readonly TurningPoint[] {
  return readings.flatMap((face, index) => turningPoint(readings[index - 1] ?? null, face) ?? [])
}

describe('the turning points of a clock', () => {
  it('are told once each, however often the clock is read', () => {
    const times = fc
      .array(fc.integer({ min: 0, max: minutes(8) }), { maxLength: 50 })
      .map((all) => [0, ...all, minutes(3), minutes(4.5), minutes(5), minutes(8)].toSorted((a, b) => a - b))
    fc.assert(
      fc.property(times, (all) => {
        expect(told(all.map(faceAt))).toEqual(['soon', 'last', 'over'])
      }),
    )
  })

  it('are only the last one when the page slept through the others', () => {
    expect(told([faceAt(0), faceAt(minutes(6))])).toEqual(['over'])
  })

  it('do not greet whoever opens the page', () => {
    expect(told([faceAt(minutes(6))])).toEqual([])
  })
})
