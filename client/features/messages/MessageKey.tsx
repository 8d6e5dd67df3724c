// The key `M` of the facilitator's message: what it is called, and that it stands in the list of shortcuts at any time.
import { useTranslation } from 'react-i18next'
import { useShortcut } from '#client/ui/shortcuts/shortcuts.ts'

/** Has the key, which does `press`; `null` while it does nothing. */
export function useMessageKey(press: (() => void) | null): void {
  const { t } = useTranslation('messages')
  useShortcut({ key: 'm', words: t('write'), press })
}

/** Lists the key also while no message can be sent. */
export function MessageKey() {
  useMessageKey(null)
  return null
}
