// The numbers of the map, for every region and whoever else presented.
import { Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#client/dialogue/language.ts'
import type { RegionInsight } from '#shared/protocol/http/insights.ts'
import { dayOf } from '#shared/time/stockholm.ts'
import { formatShortDay } from '#shared/time/swedish.ts'
import classes from '../tables.module.css'
import { WideTable } from '../WideTable.tsx'

interface Props {
  readonly regions: readonly RegionInsight[]
  readonly chosenId: string | null
}

export function RegionTable({ regions, chosenId }: Props) {
  const { t } = useTranslation('insights')
  const numbers = ['presented', 'listened', 'areasColumn', 'openColumn', 'overdueColumn'] as const
  return (
    <>
      <Text c="dimmed" size="sm" mt="xl" mb="xs">
        {t('regions.table')}
      </Text>
      <WideTable label={t('regions.title')} minWidth={880}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('regions.region')}</Table.Th>
            <Table.Th scope="col">{t('regions.last')}</Table.Th>
            <Table.Th scope="col" className={classes.names}>
              {t('regions.heardBy')}
            </Table.Th>
            <Table.Th scope="col" className={classes.names}>
              {t('regions.notMet')}
            </Table.Th>
            {numbers.map((column) => (
              <Table.Th key={column} scope="col" className={classes.number}>
                {t(`regions.${column}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {regions.map((region) => (
            <Row key={region.id} region={region} isChosen={region.id === chosenId} />
          ))}
        </Table.Tbody>
      </WideTable>
    </>
  )
}

function Row({ region, isChosen }: { region: RegionInsight; isChosen: boolean }) {
  const { t } = useTranslation('insights')
  const language = useLanguage()
  const { name, last, heardByActors, notMet } = region
  const { presented, listened, areas, openFollowUps, overdue } = region
  const names = (of: readonly { readonly name: string }[]) =>
    of.map((each) => each.name).join(', ') || t('regions.nobody')
  const hasMetNobody = notMet.length > 1 && heardByActors.length === 0
  return (
    <Table.Tr className={classes.row} data-chosen={isChosen || undefined}>
      <Table.Th scope="row" className={classes.rowHead}>
        {name}
      </Table.Th>
      <Table.Td className={classes.day}>
        {last === null ? t('regions.nobody') : formatShortDay(dayOf(last.start), language)}
      </Table.Td>
      <Table.Td>{names(heardByActors)}</Table.Td>
      <Table.Td>{hasMetNobody ? t('regions.allOf', { count: notMet.length }) : names(notMet)}</Table.Td>
      <Table.Td className={classes.number}>{presented}</Table.Td>
      <Table.Td className={classes.number}>{listened}</Table.Td>
      <Table.Td className={classes.number}>{areas}</Table.Td>
      <Table.Td className={classes.number}>{openFollowUps}</Table.Td>
      <Table.Td className={classes.number}>{overdue}</Table.Td>
    </Table.Tr>
  )
}
