// Edits the details of a dialogue in place: what is typed is shown at once, and sent when its field is left.
import { useEffect, useEffectEvent, useState } from 'react'
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

  const send = useEffectEvent(() => {
    const sent = edits
    const forgetSent = () => setEdits((now) => withoutSent(now, sent, wrong))
    if (Object.keys(changes).length === 0) forgetSent()
    else void give({ type: 'dialogue.changeDetails', changes }).then((isDone) => isDone && forgetSent())
  })
  // After the render, and not at once: a choice is changed and committed in the same breath.
  useEffect(() => {
    if (commits > 0) send()
  }, [commits])

  return {
    form: { ...formOf(details), ...edits },
    wrong,
    change: (changed) => setEdits((before) => ({ ...before, ...changed })),
    commit: () => setCommits((count) => count + 1),
  }
}

/** What is still to be sent: what has been typed since, and what is wrong. */
function withoutSent(
  edits: Partial<DetailsForm>,
  sent: Partial<DetailsForm>,
  wrong: readonly DetailsField[],
): Partial<DetailsForm> {
  const sentValues = new Map<string, unknown>(Object.entries(sent))
  return Object.fromEntries(
    Object.entries(edits).filter(
      ([field, value]) => wrong.some((each) => each === field) || value !== sentValues.get(field),
    ),
  )
}
