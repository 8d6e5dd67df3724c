// The pulse of the dialogue, as the one who looks at it has it.
import { useEffect } from 'react'
import { useDialogue, useSeat } from '#client/connection/hooks.ts'
import { useApi } from '#client/connection/http/useApi.ts'
import type { ApiReading } from '#client/connection/http/useApi.ts'
import type { PulseView } from '#shared/protocol/http/pulse.ts'
import { forgetAnswer } from './answerDraft.ts'

export interface PulsePart extends ApiReading<PulseView> {
  readonly path: string
}

export function usePulse(): PulsePart {
  const { personId } = useSeat()
  const id = useDialogue((state) => state.id)
  const path = `/api/dialogues/${id}/pulse?${new URLSearchParams({ as: personId }).toString()}`
  const { loaded, reload } = useApi<PulseView>(path)
  const isAnswered = loaded.status === 'there' && loaded.value.answered
  useEffect(() => {
    if (isAnswered) forgetAnswer(path)
  }, [isAnswered, path])
  return { path, loaded, reload }
}
