// The history of one area or follow-up, the latest first; opened when somebody wants it.
import { useTranslation } from 'react-i18next'
import { useDialogue, useNames } from '#client/connection/hooks.ts'
import { useLanguage } from '#client/dialogue/language.ts'
import type { Comment } from '#shared/dialogue/followUps/followUp.ts'
import type { PersonId } from '#shared/dialogue/identifiers.ts'
import type { HistoryEntry } from '#shared/dialogue/status.ts'
import type { Instant } from '#shared/time/instant.ts'
import { formatMoment } from '#shared/time/swedish.ts'
import { historyWords } from './historyWords.ts'
import classes from './Results.module.css'

/** What areas and follow-ups have in common here. */
export interface Recorded {
  readonly recordedAt: Instant
  readonly recordedBy: PersonId | null
  readonly history: readonly HistoryEntry[]
  readonly comments?: readonly Comment[]
}

interface Props {
  readonly thing: Recorded
  /** What it is the history of. */
  readonly text: string
}

interface Line {
  readonly at: Instant
  readonly words: string
}

export function History({ thing, text }: Props) {
  const { t } = useTranslation('results')
  return (
    <ol className={classes.history} aria-label={t('historyOf', { text })}>
      {useLines(thing).map(({ at, words }, index) => (
        // Lines are only ever added at the beginning.
        <HistoryLine key={-index} at={at} words={words} />
      ))}
    </ol>
  )
}

function HistoryLine({ at, words }: Line) {
  const language = useLanguage()
  return (
    <li>
      <span className={classes.when}>{formatMoment(at, language)}</span> <span>{words}</span>
    </li>
  )
}

function useLines({ recordedAt, recordedBy, history, comments = [] }: Recorded): readonly Line[] {
  const { t } = useTranslation('results')
  const language = useLanguage()
  const person = useNames()
  const organisations = useDialogue(({ participants }) => participants.organisations)
  const areas = useDialogue((state) => state.areas.areas)
  const names = {
    person,
    organisation: (id: string) => organisations[id]?.name ?? null,
    area: (id: string) => areas[id]?.subject ?? null,
  }
  const who = (personId: PersonId | null) => person(personId) ?? t('said.somebody')
  const lines: Line[] = [
    { at: recordedAt, words: t('said.recorded', { who: who(recordedBy) }) },
    ...history.flatMap((entry) =>
      historyWords(entry, names, language, t).map((words) => ({ at: entry.at, words })),
    ),
    ...comments.map(({ at, by, text }) => ({ at, words: t('said.commented', { who: who(by), text }) })),
  ]
  return lines.toSorted((a, b) => b.at - a.at)
}
