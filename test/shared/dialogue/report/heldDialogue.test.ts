// A dialogue as it counts among others, once it has been held.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { heldDialogue } from '#shared/dialogue/report/heldDialogue.ts'
import { minutes } from '#shared/time/instant.ts'
import { anySteps, playAll } from '../commandSequences.ts'
import { DialogueBuilder } from '../../dialogueBuilder.ts'

const dialogue = () =>
  new DialogueBuilder({
    organisations: [
      { id: 'vinnova', name: 'Vinnova', kind: 'national-actor', part: 'panel' },
      { id: 'formas', name: 'Formas', kind: 'national-actor', part: 'panel' },
      { id: 'dalarna', name: 'Region Dalarna', kind: 'region', part: 'presents' },
      { id: 'halland', name: 'Region Halland', kind: 'region', part: 'presents' },
    ],
  })
    .invite('leader', 'vinnova', 'facilitator')
    .invite('officer', 'formas', 'panel')
    .invite('dalarna1', 'dalarna', 'presenter')
    .at(0)
    .arrive('leader', 'dalarna1')
    .by('leader', { type: 'dialogue.start' })

describe('a dialogue that has been held', () => {
  it('tells how long each presentation took, and what part of it each other organisation heard', () => {
    const built = dialogue()
      .at(5)
      .next()
      .at(9)
      .arrive('officer')
      .at(13)
      .by('leader', { type: 'dialogue.end' })
    expect(heldDialogue(built.state)?.presentations).toEqual([
      {
        slotId: built.slotId('presentation', 'dalarna'),
        presenterId: 'dalarna',
        planned: minutes(10),
        used: minutes(8),
        heardBy: [
          { organisationId: 'formas', share: 0.5 },
          { organisationId: 'vinnova', share: 1 },
        ],
      },
    ])
  })

  it('tells which organisations took part', () => {
    const built = dialogue().at(5).by('leader', { type: 'dialogue.end' })
    const organisations = heldDialogue(built.state)?.organisations.map(({ id, tookPart }) => [id, tookPart])
    expect(Object.fromEntries(organisations ?? [])).toEqual({
      vinnova: true,
      formas: false,
      dalarna: true,
      halland: false,
    })
  })

  it('is none while it is prepared, while it runs, and when its end is taken back', () => {
    const built = dialogue()
    expect(heldDialogue(built.state)).toBeNull()
    built.at(5).by('leader', { type: 'dialogue.end' })
    expect(heldDialogue(built.state)).not.toBeNull()
    built.by('leader', { type: 'clock.undo' })
    expect(heldDialogue(built.state)).toBeNull()
  })

  it('never lets anybody hear more than the whole, or her own organisation', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        for (const { presenterId, heardBy } of heldDialogue(playAll(steps).state)?.presentations ?? []) {
          for (const { organisationId, share } of heardBy) {
            expect(share).toBeGreaterThan(0)
            expect(share).toBeLessThanOrEqual(1)
            expect(organisationId).not.toBe(presenterId)
          }
        }
      }),
    )
  })
})
