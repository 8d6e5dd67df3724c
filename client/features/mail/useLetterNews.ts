// Notices when what letters tell of has changed since they were read.
import { useDidUpdate } from '@mantine/hooks'
import { useDialogue } from '#client/connection/hooks.ts'

/** Calls `onChange` when areas or follow-ups change while the view is shown. */
export function useLetterNews(onChange: () => Promise<unknown>): void {
  const areas = useDialogue((state) => state.areas)
  const followUps = useDialogue((state) => state.followUps)
  useDidUpdate(() => void onChange(), [areas, followUps])
}
