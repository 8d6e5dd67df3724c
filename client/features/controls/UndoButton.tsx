// Takes back the last action of the clock, by name.
import { ActionIcon, Button } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useDialogue } from '#client/connection/hooks.ts'
import { useGive } from '#client/dialogue/useGive.ts'
import { useNotify } from '#client/ui/notice/notice.ts'
import { useControlKey } from './ControlKeys.tsx'
import { situationOf } from './situation.ts'

interface Props {
  /** As an icon, where there is no room for the name. */
  readonly compact?: boolean
}

/** Nothing when there is nothing to take back. */
export function UndoButton({ compact = false }: Props) {
  const { t } = useTranslation('controls')
  const give = useGive()
  const notify = useNotify()
  const { undoable } = useDialogue(situationOf)
  const action = undoable === null ? '' : t(`action.${undoable}`)
  const undo = async () => {
    if (await give({ type: 'clock.undo' })) notify(t('undone', { action }))
  }
  useControlKey('undo', undoable === null ? null : () => void undo())
  if (undoable === null) return null
  if (compact) {
    return (
      <ActionIcon variant="subtle" size={28} aria-label={t('undo', { action })} onClick={() => void undo()}>
        <IconArrowBackUp size={18} aria-hidden />
      </ActionIcon>
    )
  }
  return (
    <Button
      variant="subtle"
      size="compact-md"
      leftSection={<IconArrowBackUp size={18} aria-hidden />}
      aria-keyshortcuts="Z"
      onClick={() => void undo()}
    >
      {t('undo', { action })}
    </Button>
  )
}
