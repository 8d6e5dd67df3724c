// Changing a thing that several people may change: which fields change, whose change came between, and what history says.
import type { Instant } from '../time/instant.ts'
import type { PersonId } from './identifiers.ts'
import type { HistoryEntry } from './status.ts'

/** What a field may hold: plain data, as history keeps it. */
type Value = HistoryEntry['changes'][string]['from']
type Fields = Readonly<Record<string, Value>>

/** Some fields with new values; `undefined` stands for a field that is left alone. */
export type Changes<F> = { readonly [K in keyof F]?: F[K] | undefined }

/** A thing with revisions and a history. */
export interface Revised {
  readonly revision: number
  readonly history: readonly HistoryEntry[]
}

/** The given changes without those that change nothing. Fields hold plain data, so their JSON tells them apart. */
export function realChanges<F extends Fields>(current: F, changes: Changes<F>): Partial<F> {
  const real: Partial<F> = {}
  for (const field in changes) {
    const value = changes[field]
    if (value !== undefined && JSON.stringify(value) !== JSON.stringify(current[field])) real[field] = value
  }
  return real
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

/** The next revision of a thing whose fields are `current`: the fields after `changes`, and its longer history. */
export function revise<F extends Fields>(
  thing: Revised,
  current: F,
  changes: Changes<F>,
  at: Instant,
  by: PersonId | null,
): Partial<F> & { revision: number; history: HistoryEntry[] } {
  const real = realChanges(current, changes)
  const revision = thing.revision + 1
  const entry: HistoryEntry = { at, by, revision, changes: {} }
  for (const field in real) {
    const [from, to] = [current[field], real[field]]
    if (from !== undefined && to !== undefined) entry.changes[field] = { from, to }
  }
  return { ...real, revision, history: [...thing.history, entry] }
}
