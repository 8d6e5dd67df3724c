// Tells what was given on an earlier page, sent from this one and refused: in words, until its user has seen it.
import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useRefused } from '#client/connection/hooks.ts'
import type { RefusedCommand } from '#client/connection/dialogue/commandQueue.ts'
import { useCommandWords } from '#client/dialogue/commandWords.ts'
import classes from './NotSaved.module.css'
import warning from './warning.module.css'

/** Empty as long as nothing was refused. */
export function NotSaved() {
  const { t } = useTranslation('app')
  const [refused, dismiss] = useRefused()
  const words = useCommandWords()
  const dismissAll = () => {
    for (const { commandId } of refused) dismiss(commandId)
  }
  return (
    <div role="status" className={`${warning.place} ${classes.place}`}>
      {refused.length > 0 && (
        <div className={`${warning.warning} ${classes.notice}`}>
          <p className={classes.title}>
            <IconAlertTriangle size={20} aria-hidden />
            {t('notSaved.title')}
          </p>
          <ul className={classes.list} {...{ tabIndex: 0 }} aria-label={t('notSaved.title')}>
            {refused.map(({ commandId, command, code }) => (
              <li key={commandId}>
                {words(command)} <Reason code={code} />
              </li>
            ))}
          </ul>
          <Button size="compact-md" variant="default" onClick={dismissAll}>
            {t('notSaved.seen')}
          </Button>
        </div>
      )}
    </div>
  )
}

function Reason({ code }: Pick<RefusedCommand, 'code'>) {
  const { t } = useTranslation(['app', 'dialogue'])
  if (code === 'too-late') return t('notSaved.tooLate')
  if (code === 'no-access') return t('notSaved.noAccess')
  return t(`dialogue:refused.${code}`)
}
