// Gives a command and tells, in words, when it was refused.
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '#client/connection/hooks.ts'
import { useNotify } from '#client/ui/notice/notice.ts'
import type { ClientCommandInput } from '#shared/dialogue/commands.ts'

/** Resolves to whether the command was carried out; why it was not has been told then. */
export function useGive(): (command: ClientCommandInput) => Promise<boolean> {
  const { t } = useTranslation('dialogue')
  const give = useCommand()
  const notify = useNotify()
  return useCallback(
    async (command) => {
      const result = await give(command)
      if (result.ok) return true
      // What is so already is what was wished for: somebody else was quicker.
      const { code } = result.error
      notify(t(`refused.${code}`), code === 'already-so' ? 'plain' : 'problem')
      return false
    },
    [give, notify, t],
  )
}
