// The history of something from an earlier dialogue, which another part of the page puts into words.
import type { ReactNode } from 'react'
import type { HistoryEntry } from '#shared/dialogue/status.ts'
import type { Comment } from '#shared/dialogue/followUps/followUp.ts'
import type { Instant } from '#shared/time/instant.ts'
import type { EarlierResults } from '#shared/protocol/http/series.ts'
import type { EarlierItem } from './items.ts'
import { textOf } from './items.ts'

/** What is told, with the names of its own time. */
export interface EarlierHistory {
  readonly thing: {
    readonly recordedAt: Instant
    readonly recordedBy: string | null
    readonly history: readonly HistoryEntry[]
    readonly comments?: readonly Comment[]
  }
  readonly text: string
  readonly names: {
    readonly person: (id: string | null) => string | null
    readonly organisation: (id: string) => string | null
    readonly area: (id: string) => string | null
  }
  /** How many of the latest lines; all when it is `null`. */
  readonly most: number | null
}

export type TellHistory = (history: EarlierHistory) => ReactNode

/** The history of `item`. Names are those that stand anywhere in `results`. */
export function historyOf(item: EarlierItem, results: EarlierResults, most: number | null): EarlierHistory {
  const rows = [...results.areas, ...results.followUps].map(({ row }) => row)
  const organisations = new Map(
    rows
      .flatMap((row) => [...row.regions, ...row.actors, ...('owner' in row ? [row.owner] : [])])
      .map(({ id, name }) => [id, name]),
  )
  const people = new Map(results.people.map(({ id, name }) => [id, name]))
  const areas = new Map(results.areas.map(({ area }) => [area.id, area.subject]))
  return {
    thing: item.kind === 'area' ? item.area : item.followUp,
    text: textOf(item),
    names: {
      person: (id) => (id === null ? null : (people.get(id) ?? null)),
      organisation: (id) => organisations.get(id) ?? null,
      area: (id) => areas.get(id) ?? null,
    },
    most,
  }
}
