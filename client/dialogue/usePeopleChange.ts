// Notices when who is invited, or has come, or what is known of them has changed since a list of people was read.
import { useDidUpdate } from '@mantine/hooks'
import { useDialogue, useNames } from '#client/connection/hooks.ts'

/**
 * Calls `onChange` when the dialogue's people, their visits or their names and addresses change while the view is shown: somebody else
 * may invite, admit or change people, and a link is used when its person arrives.
 */
export function usePeopleChange(onChange: () => Promise<unknown>): void {
  const people = useDialogue(({ participants }) => participants.people)
  const visits = useDialogue(({ attendance }) => attendance.visits)
  // Told anew also when the address alone has changed.
  const names = useNames()
  useDidUpdate(() => void onChange(), [people, visits, names])
}
