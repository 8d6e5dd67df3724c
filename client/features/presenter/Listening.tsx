// Which other organisations are there and listen.
import { useTranslation } from 'react-i18next'
import { useDialogue, useSeat } from '#client/connection/hooks.ts'
import { attendancePanel } from '#shared/dialogue/report/attendancePanel.ts'
import classes from './PresenterView.module.css'

/** Organisations with how many people each, the panel's first. */
export function Listening() {
  const { t } = useTranslation('presenter')
  const { organisationId } = useSeat()
  const state = useDialogue((whole) => whole)
  const others = attendancePanel(state)
    .groups.flatMap(({ entries }) => entries)
    .filter(({ status, organisation }) => status === 'present' && organisation.id !== organisationId)
  return (
    <p className={classes.line}>
      {others.length === 0 ? (
        <span className={classes.quiet}>{t('nobody')}</span>
      ) : (
        <>
          <span className={classes.quiet}>{t('listening')}: </span>
          {others
            .map(({ organisation, present }) =>
              present > 1 ? `${organisation.name} (${present})` : organisation.name,
            )
            .join(', ')}
        </>
      )}
    </p>
  )
}
