// The rounds in which all sides were asked to report, and how far they have come.
import { Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { RoundView } from '#shared/protocol/http/outcomes.ts'
import type { SeriesDialogue } from '#shared/protocol/http/series.ts'
import { Section } from './Section.tsx'
import classes from './series.module.css'

interface Props {
  readonly rounds: readonly RoundView[]
  readonly dialogues: readonly SeriesDialogue[]
}

export function SeriesRounds({ rounds, dialogues }: Props) {
  const { t } = useTranslation('series')
  const titles = new Map(dialogues.map(({ id, title }) => [id, title]))
  return (
    <Section title={t('section.rounds')}>
      {rounds.length === 0 ? (
        <Text c="dimmed">{t('noRounds')}</Text>
      ) : (
        <Table.ScrollContainer minWidth={560} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
          <Table>
            <Table.Caption className={classes.caption}>{t('section.rounds')}</Table.Caption>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{t('round.dialogue')}</Table.Th>
                <Table.Th scope="col">{t('round.opens')}</Table.Th>
                <Table.Th scope="col">{t('round.due')}</Table.Th>
                <Table.Th scope="col">{t('round.stage')}</Table.Th>
                <Table.Th scope="col" ta="end">
                  {t('round.reported')}
                </Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rounds.map(({ id, dialogueId, opensOn, dueOn, stage, reported, sides }) => (
                <Table.Tr key={id}>
                  <Table.Th scope="row" fw={400}>
                    {titles.get(dialogueId)}
                  </Table.Th>
                  <Table.Td>{opensOn}</Table.Td>
                  <Table.Td>{dueOn}</Table.Td>
                  <Table.Td>{t(`stage.${stage}`)}</Table.Td>
                  <Table.Td ta="end">{t('reportedOf', { count: reported, of: sides })}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </Section>
  )
}
