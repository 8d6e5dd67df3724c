// Changes that meet: the fields that one person is changing and that another has changed since the form was opened.
import type { HistoryEntry } from '#shared/dialogue/status.ts'
import type { PersonId } from '#shared/dialogue/identifiers.ts'
import { changedSince } from '#shared/dialogue/revision.ts'
import type { Revised } from '#shared/dialogue/revision.ts'

/** A field that both have changed. */
export interface Conflict<F extends string> {
  readonly field: F
  /** Who changed it last, and in which revision. */
  readonly by: PersonId | null
  readonly revision: number
}

/** For each field, the revision of the other's change that the user has seen and overrules. */
export type Overruled = Readonly<Record<string, number>>

/** The conflicts that the user has not decided on, among the `fields` that the user changes. */
export function openConflicts<F extends string>(
  thing: Revised,
  baseRevision: number,
  fields: readonly F[],
  overruled: Overruled,
): readonly Conflict<F>[] {
  const taken = new Set(changedSince(thing, baseRevision, fields))
  return fields
    .filter((field) => taken.has(field))
    .flatMap((field) => {
      const last = lastChange(thing.history, field)
      if (last === undefined || overruled[field] === last.revision) return []
      return [{ field, by: last.by, revision: last.revision }]
    })
}

function lastChange(history: readonly HistoryEntry[], field: string): HistoryEntry | undefined {
  return history.findLast(({ changes }) => field in changes)
}
