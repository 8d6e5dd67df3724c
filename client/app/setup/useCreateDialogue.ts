// Creates a dialogue and goes to a part of its preparations.
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { request } from '#client/connection/http/api.ts'
import { useSession } from '#client/connection/session.tsx'
import { useIsShown } from '#client/ui/useIsShown.ts'
import type { NewDialogue } from '#shared/dialogue/create.ts'
import type { DialogueId } from '#shared/dialogue/identifiers.ts'
import type { InviteAgain } from '#shared/protocol/http/people.ts'
import type { CreatedDialogue } from '#shared/protocol/http/session.ts'

/**
 * Resolves to why the dialogue was not created, or the people of `peopleFrom` not invited, in words, or to `null`. When only the
 * inviting fails, the next attempt is about the same dialogue. `part` is the last step of the address.
 */
export function useCreateDialogue(
  part: 'agenda' | 'people',
): (wanted: NewDialogue, peopleFrom?: DialogueId | null) => Promise<string | null> {
  const { t } = useTranslation(['ui', 'series'])
  const { reload } = useSession()
  const navigate = useNavigate()
  const isShown = useIsShown()
  const made = useRef<DialogueId | null>(null)
  return async (wanted, peopleFrom = null) => {
    if (made.current === null) {
      const created = await request<CreatedDialogue>('/api/dialogues', { method: 'POST', body: wanted })
      if (!created.ok) return t(`problem.${created.error.code}`)
      made.current = created.value.dialogueId
    }
    const dialogueId = made.current
    if (peopleFrom !== null) {
      const body: InviteAgain = { from: peopleFrom }
      const invited = await request(`/api/dialogues/${dialogueId}/people/again`, { method: 'POST', body })
      if (!invited.ok) return t('series:form.notInvited')
    }
    await reload()
    // Whoever has gone elsewhere meanwhile is left there.
    if (isShown()) await navigate(`/d/${dialogueId}/setup/${part}`)
    return null
  }
}
