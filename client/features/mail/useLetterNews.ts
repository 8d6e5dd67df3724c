// Notices when what letters tell of has changed since they were read.
import { useEffect, useRef } from 'react'
import { useDialogue } from '#client/connection/hooks.ts'

/** Calls `onChange` when areas or follow-ups change while the view is shown. Give it the same function from one render to the next. */
export function useLetterNews(onChange: () => Promise<void>): void {
  const areas = useDialogue((state) => state.areas)
  const followUps = useDialogue((state) => state.followUps)
  const seen = useRef({ areas, followUps })
  useEffect(() => {
    if (seen.current.areas === areas && seen.current.followUps === followUps) return
    seen.current = { areas, followUps }
    void onChange()
  }, [areas, followUps, onChange])
}
