// Changing a thing that others may be changing too: what is changed, what meets, and sending it.
import { useState } from 'react'
import { useCommand } from '#client/connection/hooks.ts'
import type { ClientCommandInput } from '#shared/dialogue/commands.ts'
import type { RejectionCode } from '#shared/dialogue/rejection.ts'
import type { Revised } from '#shared/dialogue/revision.ts'
import { openConflicts } from './conflicts.ts'
import type { Conflict, Overruled } from './conflicts.ts'

type FieldOf<F> = Extract<keyof F, string>

/** A change of the fields `F` in the making. */
export interface Revision<F> {
  /** The fields as the user has them: changed here, or else as they are now. */
  readonly values: F
  readonly change: (changes: Partial<F>) => void
  readonly conflicts: readonly Conflict<FieldOf<F>>[]
  /** Lets the other's change of the field stand. */
  readonly yieldTo: (conflict: Conflict<FieldOf<F>>) => void
  /** Keeps the user's own, over the other's. */
  readonly overrule: (conflict: Conflict<FieldOf<F>>) => void
  readonly isSending: boolean
  readonly refusal: RejectionCode | null
  /** Sends what was changed; resolves to whether that is done. Nothing is sent while a conflict is undecided. */
  readonly send: () => Promise<boolean>
}

/** A revision of `thing`, begun when the component was first shown. `command` makes the command from what was changed. */
export function useRevision<F extends object>(
  thing: Revised & F,
  command: (baseRevision: number, changes: Partial<F>) => ClientCommandInput,
): Revision<F> {
  const give = useCommand()
  const [baseRevision] = useState(thing.revision)
  const [changes, setChanges] = useState<Partial<F>>({})
  const [overruled, setOverruled] = useState<Overruled>({})
  const [isSending, setSending] = useState(false)
  const [refusal, setRefusal] = useState<RejectionCode | null>(null)
  const changed = fieldsIn(changes)
  const conflicts = openConflicts(thing, baseRevision, changed, overruled)

  const send = async () => {
    if (conflicts.length > 0) return false
    if (changed.length === 0) return true
    setSending(true)
    // Every change that met this one has been decided on, so it is made on what is now.
    const answer = await give(command(thing.revision, changes))
    setSending(false)
    // That it is so already is what was wished for.
    const isDone = answer.ok || answer.error.code === 'already-so'
    setRefusal(isDone ? null : answer.error.code)
    return isDone
  }

  return {
    values: { ...thing, ...changes },
    change: (more) => setChanges((before) => ({ ...before, ...more })),
    conflicts,
    yieldTo: ({ field }) => setChanges((before) => without(before, field)),
    overrule: ({ field, revision }) => setOverruled((before) => ({ ...before, [field]: revision })),
    isSending,
    refusal,
    send,
  }
}

function fieldsIn<F extends object>(changes: Partial<F>): readonly FieldOf<F>[] {
  const fields: FieldOf<F>[] = []
  for (const field in changes) fields.push(field)
  return fields
}

function without<F extends object>(changes: Partial<F>, field: FieldOf<F>): Partial<F> {
  const rest = { ...changes }
  delete rest[field]
  return rest
}
