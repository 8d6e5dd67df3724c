// Creates a dialogue and goes to a part of its preparations.
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { request } from '#client/connection/api.ts'
import { useSession } from '#client/connection/session.tsx'
import type { NewDialogue } from '#shared/dialogue/create.ts'
import type { CreatedDialogue } from '#shared/protocol/http/session.ts'

/** Resolves to why the dialogue was not created, in words, or to `null`. `part` is the last step of the address. */
export function useCreateDialogue(
  part: 'agenda' | 'people',
): (wanted: NewDialogue) => Promise<string | null> {
  const { t } = useTranslation('ui')
  const { reload } = useSession()
  const navigate = useNavigate()
  return async (wanted) => {
    const created = await request<CreatedDialogue>('/api/dialogues', { method: 'POST', body: wanted })
    if (!created.ok) return t(`problem.${created.error.code}`)
    await reload()
    await navigate(`/d/${created.value.dialogueId}/setup/${part}`)
    return null
  }
}
