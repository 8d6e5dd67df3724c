// Whether the outline is saved, in words that do not hurry anybody.
import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconCloudOff, IconLoader2 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './OutlineEditor.module.css'
import type { SaveState } from './useOutlineDraft.ts'

const icons = {
  saved: IconCheck,
  saving: IconLoader2,
  offline: IconCloudOff,
  failed: IconAlertTriangle,
} as const

export function OutlineSaveState({ state, onRetry }: { state: SaveState; onRetry: () => void }) {
  const { t } = useTranslation('outline')
  const Icon = icons[state]
  return (
    <div className={classes.saveState}>
      <span className={classes.saveWords} role="status">
        <Icon size={18} aria-hidden />
        {t(state)}
      </span>
      {state === 'failed' && (
        <Button variant="default" size="compact-md" onClick={onRetry}>
          {t('tryAgain')}
        </Button>
      )}
    </div>
  )
}
