// Notices when who is invited, or has come, has changed since a list of people was read.
import { useDidUpdate } from '@mantine/hooks'
import { useDialogue } from '#client/connection/hooks.ts'

/**
 * Calls `onChange` when the dialogue's people or their visits change while the view is shown: somebody else may invite or admit
 * people, and a link is used when its person arrives.
 */
export function usePeopleChange(onChange: () => Promise<void>): void {
  const people = useDialogue(({ participants }) => participants.people)
  const visits = useDialogue(({ attendance }) => attendance.visits)
  useDidUpdate(() => void onChange(), [people, visits])
}
