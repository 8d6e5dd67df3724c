// What those who took part answered, dialogue by dialogue, where enough have answered.
import { Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#client/dialogue/language.ts'
import { QuietCaption } from '#client/ui/QuietCaption.tsx'
import { FEWEST_SHOWN } from '#shared/protocol/http/pulse.ts'
import type { SeriesDialogue } from '#shared/protocol/http/series.ts'
import { dayOf } from '#shared/time/stockholm.ts'
import { Section } from './Section.tsx'
import classes from './series.module.css'

export function SeriesPulse({ dialogues }: { dialogues: readonly SeriesDialogue[] }) {
  const { t } = useTranslation('series')
  const language = useLanguage()
  const answered = dialogues.flatMap(({ id, title, plannedStart, pulse }) =>
    pulse === null ? [] : [{ id, name: `${title} ${dayOf(plannedStart)}`, pulse }],
  )
  const mean = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  return (
    <Section title={t('section.pulse')}>
      {answered.length === 0 ? (
        <Text c="dimmed">{t('noPulse', { count: FEWEST_SHOWN })}</Text>
      ) : (
        <Table.ScrollContainer minWidth={560} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
          <Table>
            <QuietCaption>{t('pulse.caption')}</QuietCaption>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{t('pulse.dialogue')}</Table.Th>
                <Table.Th scope="col" ta="end">
                  {t('pulse.answers')}
                </Table.Th>
                <Table.Th scope="col" ta="end">
                  {t('pulse.valuable')}
                </Table.Th>
                <Table.Th scope="col" ps="xl">
                  {t('pulse.right')}
                </Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {answered.map(({ id, name, pulse }) => (
                <Table.Tr key={id}>
                  <Table.Th scope="row" fw={400}>
                    {name}
                  </Table.Th>
                  <Table.Td ta="end">{pulse.answers}</Table.Td>
                  <Table.Td ta="end">{mean.format(pulse.valuableMean)}</Table.Td>
                  <Table.Td ps="xl">{t('pulse.rightCounts', pulse.rightActors)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      {answered.map(
        ({ id, name, pulse }) =>
          pulse.next.length > 0 && (
            <details key={id} className={classes.disclosure}>
              <summary>{t('pulse.next', { dialogue: name })}</summary>
              <ul>
                {pulse.next.map((text, index) => (
                  // The answers do not change while they are shown, and two may say the same.
                  <li key={index}>{text}</li>
                ))}
              </ul>
            </details>
          ),
      )}
    </Section>
  )
}
