// The numbers of time kept, presentation by presentation.
import { Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#client/dialogue/language.ts'
import type { DialogueTime } from '#shared/protocol/http/insights.ts'
import { dayOf } from '#shared/time/stockholm.ts'
import { formatDuration, formatOffset, formatShortDay } from '#shared/time/swedish.ts'
import classes from '../tables.module.css'
import { beyond, isWithin, keptSum } from './timeKept.ts'
import { WideTable } from '../WideTable.tsx'

export function TimeTable({ dialogues }: { dialogues: readonly DialogueTime[] }) {
  const { t } = useTranslation('insights')
  return (
    <WideTable label={t('time.title')} minWidth={480}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('time.presenter')}</Table.Th>
          {(['given', 'used', 'difference'] as const).map((column) => (
            <Table.Th key={column} scope="col" className={classes.number}>
              {t(`time.${column}`)}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      {dialogues.map((dialogue) => (
        <Dialogue key={dialogue.dialogueId} {...dialogue} />
      ))}
    </WideTable>
  )
}

function Dialogue({ title, start, presentations }: DialogueTime) {
  const { t } = useTranslation('insights')
  const language = useLanguage()
  const { within, of, mean } = keptSum(presentations)
  return (
    <Table.Tbody>
      <Table.Tr>
        <Table.Th scope="rowgroup" colSpan={4} className={classes.groupHead}>
          {t('held', { title, day: formatShortDay(dayOf(start), language) })}
          <span className={classes.sum}>
            {t('time.kept', { within, count: of, mean: formatDuration(mean) })}
          </span>
        </Table.Th>
      </Table.Tr>
      {presentations.map((presentation) => (
        <Table.Tr key={presentation.slotId}>
          <Table.Th scope="row" className={classes.rowHead}>
            {presentation.presenter.name}
          </Table.Th>
          <Table.Td className={classes.number}>{formatDuration(presentation.planned)}</Table.Td>
          <Table.Td className={classes.number}>{formatDuration(presentation.used)}</Table.Td>
          <Table.Td className={`${classes.number} ${isWithin(presentation) ? '' : classes.over}`}>
            {formatOffset(beyond(presentation))}
          </Table.Td>
        </Table.Tr>
      ))}
    </Table.Tbody>
  )
}
