import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blocksOf, slotIdsInOrder } from '#shared/dialogue/agenda/blocks.ts'
import type { Slot } from '#shared/dialogue/agenda/slot.ts'
import { minutes } from '#shared/time/instant.ts'

const slot = (id: string, kind: Slot['kind'], organisationId: string | null = null): Slot => ({
  id,
  kind,
  organisationId,
  title: null,
  plannedMs: minutes(5),
})

const agenda = [
  slot('opening', 'opening'),
  slot('p1', 'presentation', 'dalarna'),
  slot('d1', 'discussion', 'dalarna'),
  slot('p2', 'presentation', 'halland'),
  slot('pause', 'break'),
  slot('d2', 'discussion', 'halland'),
]

describe('the blocks of an agenda', () => {
  it('keep a discussion with the presentation that it follows on', () => {
    expect(blocksOf(agenda).map(({ slots }) => slots.map(({ id }) => id))).toEqual([
      ['opening'],
      ['p1', 'd1'],
      ['p2'],
      ['pause'],
      ['d2'],
    ])
  })

  it('move as one', () => {
    const blocks = blocksOf(agenda)
    expect(slotIdsInOrder(blocks, ['opening', 'p2', 'p1', 'pause', 'd2'])).toEqual([
      'opening',
      'p2',
      'p1',
      'd1',
      'pause',
      'd2',
    ])
  })

  it('hold every slot exactly once, and in their order give the agenda back', () => {
    const slots = fc
      .array(
        fc.record({
          kind: fc.constantFrom<Slot['kind'][]>('opening', 'presentation', 'discussion', 'break', 'closing'),
          organisation: fc.option(fc.constantFrom('dalarna', 'halland')),
        }),
      )
      .map((all) => all.map(({ kind, organisation }, index) => slot(`s${index}`, kind, organisation)))
    fc.assert(
      fc.property(slots, (all) => {
        const blocks = blocksOf(all)
        const ids = slotIdsInOrder(
          blocks,
          blocks.map(({ id }) => id),
        )
        expect(ids).toEqual(all.map(({ id }) => id))
      }),
    )
  })
})
