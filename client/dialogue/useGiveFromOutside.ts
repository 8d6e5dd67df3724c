// Gives a command in a dialogue that the page is not connected to, and says in words why it was not carried out.
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { request } from '#client/connection/api.ts'
import { newCommandId } from '#client/connection/commandId.ts'
import type { ClientCommandInput } from '#shared/dialogue/commands.ts'
import type { CommandAnswer, CommandMessage } from '#shared/protocol/socket.ts'

/** Resolves to `null` when the command was carried out, else to why it was not. `as` names the seat to give it by. */
export type GiveFromOutside = (
  dialogueId: string,
  command: ClientCommandInput,
  as?: string,
) => Promise<string | null>

export function useGiveFromOutside(): GiveFromOutside {
  const { t } = useTranslation(['dialogue', 'ui'])
  return useCallback(
    async (dialogueId, command, as) => {
      const body: CommandMessage = { commandId: newCommandId(), command }
      const query = as === undefined ? '' : `?${new URLSearchParams({ as }).toString()}`
      const path = `/api/dialogues/${dialogueId}/commands${query}`
      const answer = await request<CommandAnswer>(path, { method: 'POST', body })
      if (!answer.ok) return t(`ui:problem.${answer.error.code}`)
      return answer.value.ok ? null : t(`dialogue:refused.${answer.value.rejection.code}`)
    },
    [t],
  )
}
