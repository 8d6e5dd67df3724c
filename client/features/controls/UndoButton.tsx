// Takes back the last action of the clock, by name.
import { Button } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useDialogue } from '#client/connection/hooks.ts'
import { useGive } from '#client/dialogue/useGive.ts'
import { useNotify } from '#client/ui/notice/notice.ts'
import { useShortcut } from '#client/ui/shortcuts/shortcuts.ts'
import { situationOf } from './situation.ts'

/** Nothing when there is nothing to take back. */
export function UndoButton() {
  const { t } = useTranslation('controls')
  const give = useGive()
  const notify = useNotify()
  const { undoable } = useDialogue(situationOf)
  const action = undoable === null ? '' : t(`action.${undoable}`)
  const undo = async () => {
    if (await give({ type: 'clock.undo' })) notify(t('undone', { action }))
  }
  useShortcut(undoable === null ? null : { key: 'z', words: t('keys.undo'), press: () => void undo() })
  if (undoable === null) return null
  return (
    <Button
      variant="subtle"
      leftSection={<IconArrowBackUp size={18} aria-hidden />}
      aria-keyshortcuts="Z"
      onClick={() => void undo()}
    >
      {t('undo', { action })}
    </Button>
  )
}
