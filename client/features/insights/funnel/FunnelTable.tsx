// The numbers of the funnel.
import { Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from '../tables.module.css'
import type { FunnelStep } from './useFunnelSteps.ts'

export function FunnelTable({ steps }: { steps: readonly FunnelStep[] }) {
  const { t } = useTranslation('insights')
  return (
    <Table maw="44rem">
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('funnel.step')}</Table.Th>
          <Table.Th scope="col" className={classes.number}>
            {t('funnel.number')}
          </Table.Th>
          <Table.Th scope="col">{t('funnel.ofThem')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {steps.map(({ name, count, said }) => (
          <Table.Tr key={name}>
            <Table.Th scope="row" className={classes.rowHead}>
              {name}
            </Table.Th>
            <Table.Td className={classes.number}>{count}</Table.Td>
            <Table.Td>{said}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
