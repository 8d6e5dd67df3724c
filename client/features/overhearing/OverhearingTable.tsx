// The numbers of the overhearing picture: minutes heard and reactions, for each organisation and presentation.
import { Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useSlotTitle } from '#client/dialogue/slotTitle.ts'
import { QuietCaption } from '#client/ui/QuietCaption.tsx'
import type { Hearing, Overhearing } from '#shared/dialogue/report/overhearing.ts'
import classes from './OverhearingTable.module.css'

const percent = (share: number) => Math.round(share * 100)

export function OverhearingTable({ overhearing: { presentations, rows } }: { overhearing: Overhearing }) {
  const { t } = useTranslation('overhearing')
  const titleOf = useSlotTitle()
  return (
    <Table.ScrollContainer
      minWidth={200 + presentations.length * 110}
      scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}
    >
      <Table>
        <QuietCaption>{t('caption')}</QuietCaption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('organisation')}</Table.Th>
            {presentations.map((slot) => (
              <Table.Th key={slot.id} scope="col">
                {titleOf(slot)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ organisation, hearings }) => (
            <Table.Tr key={organisation.id}>
              <Table.Th scope="row" className={classes.rowHead}>
                {organisation.name}
              </Table.Th>
              {hearings.map((hearing) => (
                <HearingCell key={hearing.slot.id} {...hearing} />
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

function HearingCell({ own, share, reactions }: Hearing) {
  const { t } = useTranslation('overhearing')
  if (own) return <Table.Td className={classes.own}>{t('own')}</Table.Td>
  return (
    <Table.Td className={classes.cell}>
      {t('share', { count: percent(share) })}
      {reactions.map((kind) => (
        <span key={kind} className={classes.reaction}>
          {t(`reaction.${kind}`)}
        </span>
      ))}
    </Table.Td>
  )
}
