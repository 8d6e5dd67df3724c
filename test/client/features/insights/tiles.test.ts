// The map of tiles: what each shows, and where the arrow keys lead.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assert } from '#shared/lib/assert.ts'
import { measured, standingOf, tileAfter, tilesOf } from '#client/features/insights/regions/tiles.ts'
import { allRegions, regionOf } from './examples.ts'

const tiles = tilesOf(allRegions)

function tileOf(id: string) {
  const tile = tiles.find(({ region }) => region.id === id)
  assert(tile !== undefined, 'the region has a tile')
  return tile
}

const after = (id: string, key: string) => tileAfter(tiles, tileOf(id), key)?.region.id ?? null

describe('the tiles', () => {
  it('are one for each region, and none for others that presented', () => {
    expect(tilesOf([...allRegions, regionOf('lund', { presented: 1 })])).toHaveLength(21)
  })

  it('tell by their shape how a region has taken part', () => {
    expect(standingOf(regionOf('skane', { presented: 1, listened: 2 }))).toBe('presented')
    expect(standingOf(regionOf('skane', { listened: 1 }))).toBe('listened')
    expect(standingOf(regionOf('skane'))).toBe('none')
  })

  it('show the number that is asked for', () => {
    const actor = { id: 'vinnova', name: 'Vinnova', times: 2 }
    const region = regionOf('skane', { presented: 3, heardByActors: [actor], openFollowUps: 4 })
    expect(measured(region, 'presented')).toBe(3)
    expect(measured(region, 'heardBy')).toBe(1)
    expect(measured(region, 'notMet')).toBe(0)
    expect(measured(region, 'openFollowUps')).toBe(4)
  })
})

describe('arrow keys', () => {
  it('lead to the neighbour, straight ahead before aside', () => {
    expect(after('norrbotten', 'ArrowDown')).toBe('vasterbotten')
    expect(after('vasternorrland', 'ArrowLeft')).toBe('jamtland-harjedalen')
    expect(after('ostergotland', 'ArrowRight')).toBe('gotland')
    expect(after('uppsala', 'ArrowDown')).toBe('stockholm')
  })

  it('lead nowhere at the edge, and to the ends by Home and End', () => {
    expect(after('norrbotten', 'ArrowUp')).toBeNull()
    expect(after('skane', 'a')).toBeNull()
    expect(after('skane', 'Home')).toBe('norrbotten')
    expect(after('norrbotten', 'End')).toBe('blekinge')
  })

  it('reach every region from every other', () => {
    const keys = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']
    fc.assert(
      fc.property(fc.constantFrom(...tiles), (start) => {
        const reached = new Set([start])
        for (const tile of reached) {
          for (const key of keys) {
            const next = tileAfter(tiles, tile, key)
            if (next !== null) reached.add(next)
          }
        }
        expect(reached.size).toBe(tiles.length)
      }),
    )
  })
})
