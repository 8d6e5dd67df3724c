// What is still open from earlier dialogues, as far as the reader may see it.
import { useDialogue, useSeat } from '#client/connection/hooks.ts'
import { useApi } from '#client/connection/http/useApi.ts'
import type { ApiReading } from '#client/connection/http/useApi.ts'
import type { EarlierResults } from '#shared/protocol/http/series.ts'

/** Read when the view appears; whatever shows it is given `useEarlierKey` as its key, and so reads anew when that changes. */
export function useEarlier(): ApiReading<EarlierResults> {
  const id = useDialogue((state) => state.id)
  const { personId } = useSeat()
  return useApi(`/api/dialogues/${id}/earlier?${new URLSearchParams({ as: personId }).toString()}`)
}

/** What the answer hangs on in the dialogue itself; `null` when the dialogue is in no series, and nothing can be left. */
export function useEarlierKey(): string | null {
  return useDialogue(({ details: { seriesId, plannedStart, leavesOutEarlier } }) =>
    seriesId === undefined ? null : `${seriesId} ${plannedStart} ${String(leavesOutEarlier)}`,
  )
}
