// The draft of a new dialogue, kept in this tab after each change.
import { useCallback, useEffect, useState } from 'react'
import type { Draft } from './draft.ts'
import { forgetDraft, keepDraft, keptDraft } from './draftStorage.ts'

interface DraftInHand {
  readonly draft: Draft
  readonly edit: (change: (draft: Draft) => Draft) => void
  /** Throws away everything that was filled in. */
  readonly startOver: () => void
}

/** The kept draft, or a fresh one when there is none; in the series `seriesId`, unless that is `null`. */
export function useDraft(fresh: () => Draft, seriesId: string | null): DraftInHand {
  const [draft, setDraft] = useState(() => {
    const begun = keptDraft(sessionStorage) ?? fresh()
    return seriesId === null ? begun : { ...begun, seriesId }
  })
  const [isTouched, setTouched] = useState(false)
  useEffect(() => {
    if (isTouched) keepDraft(draft, sessionStorage)
  }, [draft, isTouched])
  const edit = useCallback((change: (draft: Draft) => Draft) => {
    setTouched(true)
    setDraft(change)
  }, [])
  const startOver = () => {
    forgetDraft(sessionStorage)
    setTouched(false)
    setDraft(fresh())
  }
  return { draft, edit, startOver }
}
