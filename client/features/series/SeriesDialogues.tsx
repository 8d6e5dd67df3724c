// The dialogues of a series in order of time, each with its key figures.
import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useLanguage } from '#client/dialogue/language.ts'
import type { SeriesDialogue } from '#shared/protocol/http/series.ts'
import { dayOf } from '#shared/time/stockholm.ts'
import { formatClock } from '#shared/time/swedish.ts'
import { Section } from './Section.tsx'
import classes from './series.module.css'
import { useIsSeated } from './useIsSeated.ts'

interface Props {
  readonly dialogues: readonly SeriesDialogue[]
  readonly mayManage: boolean
}

export function SeriesDialogues({ dialogues, mayManage }: Props) {
  const { t } = useTranslation('series')
  const isSeated = useIsSeated()
  return (
    <Section title={t('section.dialogues')} count={dialogues.length}>
      {dialogues.length === 0 ? (
        <>
          <Text>{t('noDialogues')}</Text>
          {mayManage && <Text c="dimmed">{t('noDialoguesHint')}</Text>}
        </>
      ) : (
        <ol className={classes.rows}>
          {dialogues.map((dialogue) => (
            <DialogueRow key={dialogue.id} dialogue={dialogue} isSeated={isSeated(dialogue.id)} />
          ))}
        </ol>
      )}
    </Section>
  )
}

interface RowProps {
  readonly dialogue: SeriesDialogue
  /** Whether the reader has a way into it. */
  readonly isSeated: boolean
}

function DialogueRow({ dialogue, isSeated }: RowProps) {
  const { t } = useTranslation('series')
  const language = useLanguage()
  const { id, title, plannedStart, phase, presenting, areas, followUps, openFollowUps, overdue } = dialogue
  const figures = [
    t('presenting', { count: presenting }),
    ...(phase === 'preparing' ? [] : [t('areas', { count: areas }), t('followUps', { count: followUps })]),
    ...(openFollowUps > 0 ? [t('open', { count: openFollowUps })] : []),
  ]
  return (
    <li className={classes.row}>
      <div className={classes.when}>
        <time dateTime={dayOf(plannedStart)}>{dayOf(plannedStart)}</time>
        <span className={classes.details}>{formatClock(plannedStart, language)}</span>
      </div>
      <div className={classes.rowMain}>
        {isSeated ? (
          <Link to={phase === 'ended' ? `/d/${id}/summary` : `/d/${id}`} className={classes.whole}>
            {title}
          </Link>
        ) : (
          <span className={classes.what}>{title}</span>
        )}
        <p className={classes.details}>
          {figures.join(' · ')}
          {overdue > 0 && <span className={classes.overdue}> · {t('overdue', { count: overdue })}</span>}
        </p>
      </div>
      <span className={classes.phase} data-phase={phase}>
        {t(`phase.${phase}`)}
      </span>
    </li>
  )
}
