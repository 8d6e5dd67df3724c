// What the menu offers this page's user now.
import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useDialoguePart } from '#client/connection/dialogueContext.ts'
import { useDialogue, useSeat } from '#client/connection/hooks.ts'
import { resultKinds } from '#shared/dialogue/report/referenced.ts'
import { isAllowed } from '#shared/dialogue/permissions.ts'
import { useResultDesk } from '../../desk.ts'
import { menuEntries } from './menuEntries.ts'
import type { MenuEntry, MenuTrigger } from './menuEntries.ts'

/** Gives the entries for what was typed; another function when what may be done has changed. */
export function useMenuEntries(): (trigger: MenuTrigger, query: string) => readonly MenuEntry[] {
  const { t } = useTranslation('notes')
  const { role } = useSeat()
  const { store } = useDialoguePart()
  const isLent = useResultDesk() !== null
  const ended = useDialogue(({ timer }) => timer.phase === 'ended')
  const mayRecord = useMemo(
    () => resultKinds.filter((kind) => isLent && isAllowed(role, `${kind}.record`, { own: false, ended })),
    [isLent, role, ended],
  )
  return useCallback(
    (trigger, query) => {
      const { state } = store.get()
      if (state === null) return []
      const kindWords = { followUp: t('result.new.followUp'), area: t('result.new.area') }
      return menuEntries(state, { trigger, query, mayRecord, kindWords })
    },
    [store, mayRecord, t],
  )
}
