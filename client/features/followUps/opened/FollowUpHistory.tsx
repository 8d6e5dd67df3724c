// What has happened to a follow-up, the latest first: how it was recorded, changes, comments.
import { Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#client/dialogue/language.ts'
import { statusSchema } from '#shared/dialogue/status.ts'
import type { HistoryEntry } from '#shared/dialogue/status.ts'
import type { FollowUpView } from '#shared/protocol/http/followUps.ts'
import type { Instant } from '#shared/time/instant.ts'
import { formatMoment } from '#shared/time/swedish.ts'
import classes from './opened.module.css'

interface Line {
  readonly at: Instant
  readonly words: string
}

export function FollowUpHistory({ view }: { view: FollowUpView }) {
  const { t } = useTranslation('followUps')
  const language = useLanguage()
  const lines = useLines(view)
  return (
    <section>
      <Title order={3} size="h4" mb="xs">
        {t('history')}
      </Title>
      <ol className={classes.history}>
        {lines.map(({ at, words }, index) => (
          // Lines are only ever added at the beginning: each keeps its place from the end.
          <li key={lines.length - index}>
            <span className={classes.quiet}>{formatMoment(at, language)}</span> {words}
          </li>
        ))}
      </ol>
    </section>
  )
}

function useLines({ followUp, people, organisations }: FollowUpView): readonly Line[] {
  const { t } = useTranslation(['followUps', 'dialogue'])
  const names = new Map([...people, ...organisations].map(({ id, name }) => [id, name]))
  const nameOf = (id: HistoryEntry['changes'][string]['to']) =>
    (typeof id === 'string' && names.get(id)) || t('said.unknown')
  const who = (id: string | null) => (id !== null && names.get(id)) || t('said.somebody')
  const statusWord = (value: HistoryEntry['changes'][string]['to']) => {
    const status = statusSchema.safeParse(value)
    return status.success ? t(`dialogue:status.${status.data}`) : t('said.unknown')
  }
  const words = (by: string | null, field: string, { from, to }: HistoryEntry['changes'][string]) => {
    switch (field) {
      case 'status':
        return t('said.status', { who: who(by), from: statusWord(from), to: statusWord(to) })
      case 'ownerOrganisationId':
        return t('said.owner', { who: who(by), from: nameOf(from), to: nameOf(to) })
      case 'ownerPersonId':
        return to === null
          ? t('said.contactRemoved', { who: who(by) })
          : t('said.contact', { who: who(by), to: nameOf(to) })
      case 'dueDate':
        return typeof to === 'string'
          ? t('said.due', { who: who(by), to })
          : t('said.dueRemoved', { who: who(by) })
      case 'what':
        return t('said.what', { who: who(by) })
      default:
        return t('said.other', { who: who(by) })
    }
  }
  const lines: readonly Line[] = [
    { at: followUp.recordedAt, words: t('said.recorded', { who: who(followUp.recordedBy) }) },
    ...followUp.history.flatMap(({ at, by, changes }) =>
      Object.entries(changes).map(([field, change]) => ({ at, words: words(by, field, change) })),
    ),
    ...followUp.comments.map(({ at, by, text }) => ({
      at,
      words: t('said.comment', { who: who(by), text }),
    })),
  ]
  return lines.toSorted((a, b) => a.at - b.at).toReversed()
}
