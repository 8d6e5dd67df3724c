// The rounds in which all sides were asked to report, and how far they have come.
import { Anchor, Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { RoundView } from '#shared/protocol/http/outcomes.ts'
import type { SeriesDialogue } from '#shared/protocol/http/series.ts'
import { Section } from './Section.tsx'
import classes from './series.module.css'
import { useIsSeated } from './useIsSeated.ts'

interface Props {
  readonly rounds: readonly RoundView[]
  readonly dialogues: readonly SeriesDialogue[]
}

export function SeriesRounds({ rounds, dialogues }: Props) {
  const { t } = useTranslation('series')
  const isSeated = useIsSeated()
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
                    {isSeated(dialogueId) ? (
                      <Anchor component={Link} to={`/d/${dialogueId}/outcomes`} inherit>
                        {titles.get(dialogueId)}
                      </Anchor>
                    ) : (
                      titles.get(dialogueId)
                    )}
                  </Table.Th>
                  <Table.Td className={classes.day}>{opensOn}</Table.Td>
                  <Table.Td className={classes.day}>{dueOn}</Table.Td>
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
