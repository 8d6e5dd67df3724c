// What all answers say together, as numbers.
import { Table, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#client/dialogue/language.ts'
import { rightActorsSchema } from '#shared/protocol/http/pulse.ts'
import type { PulseResults } from '#shared/protocol/http/pulse.ts'

export function PulseAnswers({ results }: { results: PulseResults }) {
  const { t } = useTranslation('pulse')
  const language = useLanguage()
  const { answers, valuable, valuableMean, rightActors, next } = results
  const mean = new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(valuableMean)
  return (
    <>
      <Text mt="xs">{t('mean', { mean, count: answers })}</Text>
      <Counts
        title={t('valuable')}
        counts={valuable.map((count, index) => ({ label: String(index + 1), count }))}
      />
      <Counts
        title={t('rightActors')}
        counts={rightActorsSchema.options.map((value) => ({
          label: t(`right.${value}`),
          count: rightActors[value],
        }))}
      />
      {next.length > 0 && (
        <>
          <Title order={3} size="h4" mt="md">
            {t('nextSaid')}
          </Title>
          <ul>
            {next.map((text, index) => (
              // The answers do not change while they are shown, and two may say the same.
              <li key={index}>{text}</li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

interface CountsProps {
  readonly title: string
  readonly counts: readonly { readonly label: string; readonly count: number }[]
}

function Counts({ title, counts }: CountsProps) {
  const { t } = useTranslation('pulse')
  return (
    <Table maw="30rem" mt="md" captionSide="top">
      <Table.Caption ta="start">{title}</Table.Caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('answer')}</Table.Th>
          <Table.Th scope="col" ta="end">
            {t('howMany')}
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {counts.map(({ label, count }) => (
          <Table.Tr key={label}>
            <Table.Th scope="row" fw={400}>
              {label}
            </Table.Th>
            <Table.Td ta="end">{count}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
