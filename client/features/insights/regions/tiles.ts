// The map of tiles: where each region's tile lies, what it shows, and where the arrow keys lead from it.
import { regions } from '#shared/catalogue/regions.ts'
import type { RegionInsight } from '#shared/protocol/http/insights.ts'

/** A region with its place on the map, from 0. */
export interface Tile {
  readonly region: RegionInsight
  readonly letter: string
  readonly column: number
  readonly row: number
}

/** How a region has taken part, told by the tile's shape. */
export type Standing = 'presented' | 'listened' | 'none'

/** What the number in each tile can be. */
export const measures = ['presented', 'heardBy', 'notMet', 'openFollowUps'] as const
export type Measure = (typeof measures)[number]

/** A tile for each region of the catalogue; others have no place on the map. */
export function tilesOf(insights: readonly RegionInsight[]): readonly Tile[] {
  const byId = new Map(insights.map((insight) => [insight.id, insight]))
  return regions.flatMap(({ id, letter, tile: [column, row] }) => {
    const region = byId.get(id)
    return region === undefined ? [] : [{ region, letter, column, row }]
  })
}

export function standingOf({ presented, listened }: RegionInsight): Standing {
  if (presented > 0) return 'presented'
  return listened > 0 ? 'listened' : 'none'
}

export function measured(region: RegionInsight, measure: Measure): number {
  switch (measure) {
    case 'presented':
      return region.presented
    case 'heardBy':
      return region.heardByActors.length
    case 'notMet':
      return region.notMet.length
    case 'openFollowUps':
      return region.openFollowUps
  }
}

type Place = Pick<Tile, 'column' | 'row'>

/** How far along the arrow, and how far beside it, another tile lies; `null` when it does not lie that way. */
function stepTo(key: string, from: Place, to: Place): { along: number; beside: number } | null {
  const right = to.column - from.column
  const down = to.row - from.row
  const way = { ArrowUp: -down, ArrowDown: down, ArrowLeft: -right, ArrowRight: right }[key] ?? 0
  const across = key === 'ArrowUp' || key === 'ArrowDown' ? right : down
  return way > 0 ? { along: way, beside: Math.abs(across) } : null
}

/** The tile that a key leads to: the nearest that way, first and last by Home and End; `null` when there is none. */
export function tileAfter<T extends Place>(tiles: readonly T[], from: T, key: string): T | null {
  if (key === 'Home') return tiles[0] ?? null
  if (key === 'End') return tiles.at(-1) ?? null
  const reachable = tiles.flatMap((tile) => {
    const step = stepTo(key, from, tile)
    return step === null ? [] : [{ tile, ...step }]
  })
  // Straight ahead goes before aside, as far as a tile or two.
  const [nearest] = reachable.toSorted(
    (a, b) => a.along + a.beside * 2 - (b.along + b.beside * 2) || a.beside - b.beside,
  )
  return nearest?.tile ?? null
}
