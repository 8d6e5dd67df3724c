// The history of one area or follow-up, the latest first; opened when somebody wants it.
import { useTranslation } from 'react-i18next'
import { useDialogue, useNames } from '#client/connection/hooks.ts'
import { useLanguage } from '#client/dialogue/language.ts'
import type { Comment } from '#shared/dialogue/followUps/followUp.ts'
import type { PersonId } from '#shared/dialogue/identifiers.ts'
import type { HistoryEntry } from '#shared/dialogue/status.ts'
import type { Instant } from '#shared/time/instant.ts'
import { formatMoment } from '#shared/time/swedish.ts'
import classes from './History.module.css'
import { historyWords } from './historyWords.ts'
import type { Names } from './historyWords.ts'

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

interface ToldProps extends Props {
  readonly names: Names
  /** How many of the latest lines are told; all of them when it is `null`. */
  readonly most: number | null
}

interface Line {
  readonly at: Instant
  readonly words: string
}

/** The history of something in this dialogue. */
export function History(props: Props) {
  const person = useNames()
  const organisations = useDialogue(({ participants }) => participants.organisations)
  const areas = useDialogue((state) => state.areas.areas)
  const names = {
    person,
    organisation: (id: string) => organisations[id]?.name ?? null,
    area: (id: string) => areas[id]?.subject ?? null,
  }
  return <ToldHistory {...props} names={names} most={null} />
}

/** The same of something anywhere, with the names that were known there. */
export function ToldHistory({ thing, text, names, most }: ToldProps) {
  const { t } = useTranslation('results')
  const lines = useLines(thing, names)
  return (
    <ol className={classes.history} aria-label={t('historyOf', { text })}>
      {lines.slice(0, most ?? lines.length).map(({ at, words }, index) => (
        // Lines are only ever added at the beginning: each keeps its place from the end.
        <HistoryLine key={lines.length - index} at={at} words={words} />
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

function useLines(
  { recordedAt, recordedBy, history, comments = [] }: Recorded,
  names: Names,
): readonly Line[] {
  const { t } = useTranslation(['results', 'dialogue'])
  const language = useLanguage()
  const who = (personId: PersonId | null) => names.person(personId) ?? t('said.somebody')
  const lines: Line[] = [
    { at: recordedAt, words: t('said.recorded', { who: who(recordedBy) }) },
    ...history.flatMap((entry) =>
      historyWords(entry, names, language, t).map((words) => ({ at: entry.at, words })),
    ),
    ...comments.map(({ at, by, text }) => ({ at, words: t('said.commented', { who: who(by), text }) })),
  ]
  return lines.toSorted((a, b) => b.at - a.at)
}
