// A series in the list: a line, all of which opens it.
import { IconChevronRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useLanguage } from '#client/dialogue/language.ts'
import type { SeriesSummary } from '#shared/protocol/http/series.ts'
import { formatMoment } from '#shared/time/swedish.ts'
import classes from './series.module.css'

export function SeriesRow({ series }: { series: SeriesSummary }) {
  const { t } = useTranslation('series')
  const language = useLanguage()
  const { id, title, theme, next, latest, dialogues, areas, openFollowUps, overdue } = series
  const counts = [
    t('dialogues', { count: dialogues }),
    t('areas', { count: areas }),
    t('openFollowUps', { count: openFollowUps }),
  ]
  return (
    <li className={classes.row}>
      <div className={classes.rowMain}>
        <Link to={`/series/${id}`} className={classes.whole}>
          {title}
        </Link>
        <p className={classes.details}>{theme}</p>
        <p className={classes.details}>
          {counts.join(' · ')}
          {overdue > 0 && <span className={classes.overdue}> · {t('overdue', { count: overdue })}</span>}
        </p>
      </div>
      <div className={classes.moments}>
        {next !== null && <p>{t('next', { when: formatMoment(next.plannedStart, language) })}</p>}
        {latest !== null && (
          <p className={classes.details}>
            {t('latest', { when: formatMoment(latest.plannedStart, language) })}
          </p>
        )}
      </div>
      <IconChevronRight size={20} aria-hidden className={classes.chevron} />
    </li>
  )
}
