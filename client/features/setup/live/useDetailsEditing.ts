// Edits the details of a dialogue in place: what is typed is shown at once, and sent when its field is left.
import { useEffect, useState } from 'react'
import { useDialogue } from '#client/connection/hooks.ts'
import { useGive } from '#client/dialogue/useGive.ts'
import { formOf } from '../details/detailsForm.ts'
import type { DetailsField, DetailsForm } from '../details/detailsForm.ts'
import { detailsChanges } from './detailsChanges.ts'

interface DetailsEditing {
  /** The dialogue's details, with what is being typed over them. */
  readonly form: DetailsForm
  readonly wrong: readonly DetailsField[]
  readonly change: (changes: Partial<DetailsForm>) => void
  /** Sends what has been typed. Fields that are wrong stay as they are, unsent. */
  readonly commit: () => void
}

export function useDetailsEditing(): DetailsEditing {
  const details = useDialogue((state) => state.details)
  const give = useGive()
  const [edits, setEdits] = useState<Partial<DetailsForm>>({})
  const [commits, setCommits] = useState(0)
  const { changes, wrong } = detailsChanges(details, edits)

  // After the render, and not at once: a choice is changed and committed in the same breath.
  useEffect(() => {
    if (commits === 0) return
    const sent = edits
    const forgetSent = () =>
      setEdits((now) =>
        Object.fromEntries(
          Object.entries(now).filter(
            ([field, value]) => wrong.some((each) => each === field) || value !== valueOf(sent, field),
          ),
        ),
      )
    if (Object.keys(changes).length === 0) forgetSent()
    else void give({ type: 'dialogue.changeDetails', changes }).then((isDone) => isDone && forgetSent())
    // What is sent is what stood at the commit; later keystrokes wait for theirs.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [commits])

  return {
    form: { ...formOf(details), ...edits },
    wrong,
    change: (changed) => setEdits((before) => ({ ...before, ...changed })),
    commit: () => setCommits((count) => count + 1),
  }
}

const valueOf = (edits: Partial<DetailsForm>, field: string): unknown =>
  new Map(Object.entries(edits)).get(field)
