// Gives a command in a dialogue that the page is not connected to, and says in words why it was not carried out.
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { request, wasAnswered } from '#client/connection/http/api.ts'
import type { ApiProblem } from '#client/connection/http/api.ts'
import { isDecided, wishes } from '#client/connection/http/wishes.ts'
import type { ClientCommandInput } from '#shared/dialogue/commands.ts'
import type { RejectionCode } from '#shared/dialogue/rejection.ts'
import type { CommandAnswer, CommandMessage } from '#shared/protocol/socket.ts'

/** Why a command was not carried out, as a code and in the reader's words. */
export interface NotGiven {
  readonly code: RejectionCode | ApiProblem['code']
  readonly words: string
}

/** Resolves to `null` when the command was carried out. `as` names the seat to give it by. */
export type GiveFromOutside = (
  dialogueId: string,
  command: ClientCommandInput,
  as?: string | null,
) => Promise<NotGiven | null>

export function useGiveFromOutside(): GiveFromOutside {
  const { t } = useTranslation(['dialogue', 'ui'])
  return useCallback(
    async (dialogueId, command, as) => {
      const query = as == null ? '' : `?${new URLSearchParams({ as }).toString()}`
      const path = `/api/dialogues/${dialogueId}/commands${query}`
      const words = JSON.stringify([path, command])
      const body: CommandMessage = { commandId: wishes.idOf(words), command }
      const answer = await request<CommandAnswer>(path, { method: 'POST', body })
      if (answer.ok ? isDecided(answer.value) : wasAnswered(answer)) wishes.answered(words)
      if (!answer.ok) return { code: answer.error.code, words: t(`ui:problem.${answer.error.code}`) }
      if (answer.value.ok) return null
      const { code } = answer.value.rejection
      return { code, words: t(`dialogue:refused.${code}`) }
    },
    [t],
  )
}
