// The keys of the controls: which there are, what they are called, and that they stand in the list of shortcuts at any time.
import { useTranslation } from 'react-i18next'
import { useShortcut } from '#client/ui/shortcuts/shortcuts.ts'

const keys = { pause: ' ', next: 'n', back: 'b', give: '+', take: '-', undo: 'z' } as const

/** Has the key of that control, which does `press`; `null` while it does nothing. */
export function useControlKey(control: keyof typeof keys, press: (() => void) | null): void {
  const { t } = useTranslation('controls')
  useShortcut({ key: keys[control], words: t(`keys.${control}`), press })
}

/** Lists the keys also while there are no controls: a newcomer reads what they do before the dialogue begins. */
export function ControlKeys() {
  useControlKey('pause', null)
  useControlKey('next', null)
  useControlKey('back', null)
  useControlKey('give', null)
  useControlKey('take', null)
  useControlKey('undo', null)
  return null
}
