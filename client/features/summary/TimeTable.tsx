// The numbers of time kept.
import { Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#client/dialogue/language.ts'
import { useSlotTitle } from '#client/dialogue/slotTitle.ts'
import { QuietCaption } from '#client/ui/QuietCaption.tsx'
import type { SlotTime, TimeReport } from '#shared/dialogue/report/timeReport.ts'
import { milliseconds } from '#shared/time/instant.ts'
import type { Duration } from '#shared/time/instant.ts'
import { formatClock, formatDuration, formatOffset } from '#shared/time/swedish.ts'
import classes from './table.module.css'

const nothing = '–'
const orNothing = (length: Duration, format: (length: Duration) => string) =>
  length === 0 ? nothing : format(length)

export function TimeTable({ report: { slots, used, paused, over } }: { report: TimeReport }) {
  const { t } = useTranslation('summary')
  const planned = milliseconds(slots.reduce((sum, { slot }) => sum + slot.plannedMs, 0))
  const given = milliseconds(slots.reduce((sum, slot) => sum + slot.given, 0))
  const columns = ['start', 'plannedLength', 'given', 'used', 'difference', 'lost'] as const
  return (
    <Table.ScrollContainer minWidth={640} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table>
        <QuietCaption>{t('timeCaption')}</QuietCaption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('slot')}</Table.Th>
            {columns.map((column) => (
              <Table.Th key={column} scope="col" className={classes.number}>
                {t(column)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {slots.map((slotTime) => (
            <TimeRow key={slotTime.slot.id} {...slotTime} />
          ))}
        </Table.Tbody>
        <Table.Tfoot>
          <Table.Tr>
            <Table.Th scope="row">{t('total')}</Table.Th>
            <Table.Td />
            <Table.Td className={classes.number}>{formatDuration(planned)}</Table.Td>
            <Table.Td className={classes.number}>{orNothing(given, formatOffset)}</Table.Td>
            <Table.Td className={classes.number}>{formatDuration(used)}</Table.Td>
            <Table.Td className={classes.number}>{over === null ? nothing : formatOffset(over)}</Table.Td>
            <Table.Td className={classes.number}>{orNothing(paused, formatDuration)}</Table.Td>
          </Table.Tr>
        </Table.Tfoot>
      </Table>
    </Table.ScrollContainer>
  )
}

function TimeRow({ slot, status, actual, given, used, over, paused }: SlotTime) {
  const { t } = useTranslation('summary')
  const language = useLanguage()
  const titleOf = useSlotTitle()
  const wasHeld = actual !== null && over !== null
  const cells = wasHeld
    ? [
        formatClock(actual.start, language),
        formatDuration(slot.plannedMs),
        orNothing(given, formatOffset),
        formatDuration(used),
        formatOffset(over),
        orNothing(paused, formatDuration),
      ]
    : [
        status === 'skipped' ? t('skipped') : t('neverHeld'),
        formatDuration(slot.plannedMs),
        orNothing(given, formatOffset),
        nothing,
        nothing,
        nothing,
      ]
  return (
    <Table.Tr>
      <Table.Th scope="row" className={classes.rowHead}>
        {titleOf(slot)}
      </Table.Th>
      {cells.map((cell, index) => (
        // The cells stand in a fixed order: the column is what they are known by.
        <Table.Td key={columnKeys[index]} className={classes.number}>
          {cell}
        </Table.Td>
      ))}
    </Table.Tr>
  )
}

const columnKeys = ['start', 'planned', 'given', 'used', 'difference', 'paused'] as const
