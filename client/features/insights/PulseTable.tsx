// The pulse of the dialogues that have enough answers.
import { Table, Text, Title } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#client/dialogue/language.ts'
import type { DialoguePulse } from '#shared/protocol/http/insights.ts'
import { dayOf } from '#shared/time/stockholm.ts'
import { formatShortDay } from '#shared/time/swedish.ts'
import classes from './tables.module.css'
import { WideTable } from './WideTable.tsx'

export function PulseTable({ pulse }: { pulse: readonly DialoguePulse[] }) {
  const { t } = useTranslation('insights')
  const heading = useId()
  return (
    <section aria-labelledby={heading}>
      <Title order={2} id={heading}>
        {t('pulse.title')}
      </Title>
      <Text c="dimmed" mb="md">
        {pulse.length === 0 ? t('pulse.none') : t('pulse.lead')}
      </Text>
      {pulse.length > 0 && <Numbers pulse={pulse} />}
    </section>
  )
}

function Numbers({ pulse }: { pulse: readonly DialoguePulse[] }) {
  const { t } = useTranslation('insights')
  const language = useLanguage()
  const number = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  const words = ['yes', 'partly', 'no'] as const
  return (
    <WideTable label={t('pulse.title')} minWidth={640}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col" rowSpan={2}>
            {t('pulse.dialogue')}
          </Table.Th>
          <Table.Th scope="col" rowSpan={2} className={classes.number}>
            {t('pulse.answers')}
          </Table.Th>
          <Table.Th scope="col" rowSpan={2} className={classes.number}>
            {t('pulse.valuable')}
          </Table.Th>
          <Table.Th scope="colgroup" colSpan={3} className={classes.number}>
            {t('pulse.rightActors')}
          </Table.Th>
        </Table.Tr>
        <Table.Tr>
          {words.map((word) => (
            <Table.Th key={word} scope="col" className={classes.number}>
              {t(`pulse.${word}`)}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {pulse.map(({ dialogueId, title, start, results }) => (
          <Table.Tr key={dialogueId}>
            <Table.Th scope="row" className={classes.rowHead}>
              {t('held', { title, day: formatShortDay(dayOf(start), language) })}
            </Table.Th>
            <Table.Td className={classes.number}>{results.answers}</Table.Td>
            <Table.Td className={classes.number}>{number.format(results.valuableMean)}</Table.Td>
            {words.map((word) => (
              <Table.Td key={word} className={classes.number}>
                {results.rightActors[word]}
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </WideTable>
  )
}
