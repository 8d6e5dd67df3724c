// Says in time that whoever presents next is not here, and lets another go first with one press.
import { Button } from '@mantine/core'
import { IconUserQuestion } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useDialogue } from '#client/connection/hooks.ts'
import { useGive } from '#client/dialogue/useGive.ts'
import { awaitedPresenter } from './awaitedPresenter.ts'
import classes from './Notice.module.css'

/** Nothing while whoever presents next is here. */
export function AwaitedNotice() {
  const { t } = useTranslation('controls')
  const give = useGive()
  const awaited = awaitedPresenter(useDialogue((state) => state))
  if (awaited === null) return null
  const { organisation, instead } = awaited
  return (
    <div className={classes.notice} role="group" aria-label={t('awaitedPresenter.label')}>
      <p className={classes.text}>
        <IconUserQuestion size={20} aria-hidden />
        {t('awaitedPresenter.absent', { organisation: organisation.name })}
      </p>
      {instead !== null && (
        <Button
          variant="default"
          size="compact-md"
          onClick={() => void give({ type: 'agenda.reorder', slotIds: [...instead.slotIds] })}
        >
          {t('awaitedPresenter.goFirst', { organisation: instead.organisation.name })}
        </Button>
      )}
    </div>
  )
}
