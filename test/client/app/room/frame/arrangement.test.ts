// How the parts of the room are arranged.
import { describe, expect, it } from 'vitest'
import { partNames, partsInSight, tabsOf } from '#client/app/room/frame/arrangement.ts'
import type { Arrangement } from '#client/app/room/frame/arrangement.ts'

const arrangements: readonly Arrangement[] = ['wide', 'two', 'phone']

describe('the parts of the room', () => {
  it('stand side by side where there is room, without tabs', () => {
    expect(tabsOf.wide).toEqual([])
    expect(partsInSight('wide', 'results')).toEqual(['notes', 'agenda', 'attendance'])
  })

  it('keep the notes in sight beside one other part, which is the agenda at first', () => {
    expect(partsInSight('two', 'notes')).toEqual(['notes', 'agenda'])
    expect(partsInSight('two', 'results')).toEqual(['notes', 'results'])
  })

  it('are shown one at a time on a phone', () => {
    for (const name of partNames) expect(partsInSight('phone', name)).toEqual([name])
  })

  it('can each be reached, by a tab or without one; results have their bar where there is room', () => {
    for (const arrangement of arrangements) {
      const reachable = new Set(tabsOf[arrangement].concat(partsInSight(arrangement, 'notes')))
      const missing = partNames.filter((name) => !reachable.has(name))
      expect(missing).toEqual(arrangement === 'wide' ? ['results'] : [])
    }
  })
})
