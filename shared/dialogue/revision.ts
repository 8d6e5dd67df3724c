// Changing a thing that several people may change: which fields change, whose change came between, and what history says.
import type { Instant } from '../time/instant.ts'
import type { PersonId } from './identifiers.ts'
import type { HistoryEntry } from './status.ts'

/** A thing with revisions and a history. */
export interface Revised {
  readonly revision: number
  readonly history: readonly HistoryEntry[]
}

type Json = HistoryEntry['changes'][string]['from']

/** The given changes without those that change nothing. Fields hold plain data, so their JSON tells them apart. */
export function realChanges<F extends object>(current: F, changes: Partial<F>): Partial<F> {
  const entries = Object.entries(changes) as [keyof F, F[keyof F] | undefined][]
  return Object.fromEntries(
    entries.filter(
      ([field, value]) => value !== undefined && JSON.stringify(value) !== JSON.stringify(current[field]),
    ),
  ) as Partial<F>
}

/** The fields among `fields` that somebody has changed after `baseRevision`. */
export function changedSince(
  thing: Revised,
  baseRevision: number,
  fields: readonly string[],
): readonly string[] {
  const later = thing.history.filter(({ revision }) => revision > baseRevision)
  return fields.filter((field) => later.some(({ changes }) => field in changes))
}

/** `thing` with `changes` made, one revision on, and an entry of what was before and after. */
export function revise<T extends Revised>(
  thing: T,
  changes: Partial<T>,
  at: Instant,
  by: PersonId | null,
): T {
  const revision = thing.revision + 1
  const entry: HistoryEntry = {
    at,
    by,
    revision,
    changes: Object.fromEntries(
      Object.entries(changes).map(([field, to]) => [
        field,
        { from: (thing as Record<string, unknown>)[field] as Json, to: to as Json },
      ]),
    ),
  }
  return { ...thing, ...changes, revision, history: [...thing.history, entry] }
}
