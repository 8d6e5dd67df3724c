// Notices when who is invited, or has come, has changed since a list of people was read.
import { useEffect, useRef } from 'react'
import { useDialogue } from '#client/connection/hooks.ts'

/**
 * Calls `onChange` when the dialogue's people or their visits change while the view is shown: somebody else may invite or admit
 * people, and a link is used when its person arrives. Give it the same function from one render to the next.
 */
export function usePeopleChange(onChange: () => Promise<void>): void {
  const people = useDialogue(({ participants }) => participants.people)
  const visits = useDialogue(({ attendance }) => attendance.visits)
  const seen = useRef({ people, visits })
  useEffect(() => {
    if (seen.current.people === people && seen.current.visits === visits) return
    seen.current = { people, visits }
    void onChange()
  }, [people, visits, onChange])
}
