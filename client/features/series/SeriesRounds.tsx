// The rounds in which all sides were asked to report, the latest first: how many answered, and what they said.
import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { AreaRow } from '#shared/protocol/http/outcomes.ts'
import type { SeriesDialogue, SeriesRound } from '#shared/protocol/http/series.ts'
import { Section } from './Section.tsx'
import classes from './series.module.css'
import { SeriesRoundView } from './SeriesRoundView.tsx'

interface Props {
  readonly rounds: readonly SeriesRound[]
  readonly dialogues: readonly SeriesDialogue[]
  readonly areas: readonly AreaRow[]
}

export function SeriesRounds({ rounds, dialogues, areas }: Props) {
  const { t } = useTranslation('series')
  const titles = new Map(dialogues.map(({ id, title }) => [id, title]))
  const latest = rounds.findLast(({ stage }) => stage !== 'planned')
  return (
    <Section title={t('section.rounds')}>
      {rounds.length === 0 && <Text c="dimmed">{t('noRounds')}</Text>}
      {rounds.length > 0 && (
        <ul className={classes.areas}>
          {rounds.toReversed().map((round) => (
            <SeriesRoundView
              key={`${round.dialogueId} ${round.id}`}
              round={round}
              title={titles.get(round.dialogueId) ?? ''}
              areas={areas.filter(({ dialogueId }) => dialogueId === round.dialogueId)}
              isLatest={round === latest}
            />
          ))}
        </ul>
      )}
    </Section>
  )
}
