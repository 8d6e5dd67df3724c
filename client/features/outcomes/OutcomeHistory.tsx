// Everything that has been reported on an area, the latest first.
import { useTranslation } from 'react-i18next'
import { useApi } from '#client/connection/http/useApi.ts'
import { useLanguage } from '#client/dialogue/language.ts'
import { ErrorState } from '#client/ui/states/ErrorState.tsx'
import { LoadingState } from '#client/ui/states/LoadingState.tsx'
import type { OutcomeReports } from '#shared/protocol/http/outcomes.ts'
import { formatMoment } from '#shared/time/swedish.ts'
import { nameIn } from './outcomeArea.ts'
import type { OutcomeArea } from './outcomeArea.ts'
import classes from './outcomes.module.css'

export function OutcomeHistory({ area }: { area: OutcomeArea }) {
  const { t } = useTranslation(['outcomes', 'ui'])
  const language = useLanguage()
  const { loaded, reload } = useApi<OutcomeReports>(
    `/api/dialogues/${area.dialogueId}/areas/${area.areaId}/reports`,
  )
  if (loaded.status === 'loading') return <LoadingState />
  if (loaded.status === 'failed') {
    return (
      <ErrorState level={3} title={t('failed')} onRetry={() => void reload()}>
        {t(`ui:problem.${loaded.problem.code}`)}
      </ErrorState>
    )
  }
  const { reports, people } = loaded.value
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return (
    <ol className={classes.history} aria-label={t('historyOf', { subject: area.subject })}>
      {reports.map(({ id, organisationId, reportedAt, reportedBy, kinds, text, day }) => (
        <li key={id}>
          <span className={classes.quiet}>{formatMoment(reportedAt, language)}</span>{' '}
          {t('said', {
            organisation: nameIn(area, organisationId),
            who: (reportedBy !== null && names.get(reportedBy)) || t('somebody'),
            kinds: kinds.map((kind) => t(`kinds.${kind}`)).join(', '),
          })}
          {day !== null && `, ${t('cameAbout', { day })}`}
          {text !== null && <p className={classes.text}>{text}</p>}
        </li>
      ))}
    </ol>
  )
}
