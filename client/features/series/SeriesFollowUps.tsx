// What is still open in a series: the first by due date, and the way to all of it in the table.
import { Anchor, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { everything, writeFollowUpFilter } from '#shared/protocol/followUpFilter.ts'
import type { FollowUpFilter } from '#shared/protocol/followUpFilter.ts'
import type { FollowUpRow } from '#shared/protocol/http/followUps.ts'
import type { SeriesDialogue } from '#shared/protocol/http/series.ts'
import { dayOf } from '#shared/time/stockholm.ts'
import { Section } from './Section.tsx'
import classes from './series.module.css'

/** How many stand on the page itself. */
const mostListed = 8

interface Props {
  readonly seriesId: string
  readonly dialogues: readonly SeriesDialogue[]
  readonly followUps: readonly FollowUpRow[]
}

export function SeriesFollowUps({ seriesId, dialogues, followUps }: Props) {
  const { t } = useTranslation(['series', 'dialogue'])
  const total = dialogues.reduce((sum, { openFollowUps }) => sum + openFollowUps, 0)
  const overdue = dialogues.reduce((sum, dialogue) => sum + dialogue.overdue, 0)
  const inTable = (filter: Partial<FollowUpFilter>) => {
    const looked: FollowUpFilter = { ...everything, series: [seriesId], ...filter }
    return `/follow-ups?${new URLSearchParams([...writeFollowUpFilter(looked), ['whose', 'all']]).toString()}`
  }
  return (
    <Section title={t('section.followUps')} count={total}>
      {total === 0 && <Text c="dimmed">{t('noFollowUps')}</Text>}
      <ul className={classes.rows}>
        {followUps.slice(0, mostListed).map((row) => (
          <li key={`${row.dialogueId} ${row.followUpId}`} className={classes.row}>
            <div className={classes.rowMain}>
              <span className={classes.what}>{row.what}</span>
              <p className={classes.details}>
                {[
                  row.owner.name,
                  t(`dialogue:status.${row.status}`),
                  t('from', { day: dayOf(row.dialogueStart) }),
                ].join(' · ')}
              </p>
            </div>
            <span className={classes.due} data-overdue={row.overdue}>
              {row.dueDate === null ? t('noDue') : t(row.overdue ? 'wasDue' : 'due', { day: row.dueDate })}
            </span>
          </li>
        ))}
      </ul>
      {total > 0 && (
        <Group gap="lg" mt="sm">
          <Anchor component={Link} to={inTable({ statuses: ['open', 'in-progress'] })}>
            {t('inTable')}
          </Anchor>
          {overdue > 0 && (
            <Anchor component={Link} to={inTable({ overdue: true })}>
              {t('overdueInTable')}
            </Anchor>
          )}
        </Group>
      )}
    </Section>
  )
}
