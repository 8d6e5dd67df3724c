// What the menu offers this page's user now.
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useDialoguePart } from '#client/connection/dialogue/dialogueContext.ts'
import { menuEntries } from './menuEntries.ts'
import type { MenuEntry, MenuTrigger } from './menuEntries.ts'
import { useMayRecord } from './useMayRecord.ts'

/** Gives the entries for what was typed; another function when what may be done has changed. */
export function useMenuEntries(): (trigger: MenuTrigger, query: string) => readonly MenuEntry[] {
  const { t } = useTranslation('notes')
  const { store } = useDialoguePart()
  const mayRecord = useMayRecord()
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
