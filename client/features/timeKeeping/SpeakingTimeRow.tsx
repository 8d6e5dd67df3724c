// The time of one presenter, as a line of the table.
import { Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useDialogue } from '#client/connection/hooks.ts'
import { pauseReasonSchema } from '#shared/dialogue/timer/events.ts'
import type { SpeakingTime } from '#shared/dialogue/timer/speakingTime.ts'
import { milliseconds } from '#shared/time/instant.ts'
import { formatDuration, formatOffset } from '#shared/time/swedish.ts'
import classes from './SpeakingTimes.module.css'

const nothing = '–'

/** What has not begun shows its budget alone. */
export function SpeakingTimeRow({ time }: { time: SpeakingTime }) {
  const { t } = useTranslation(['timeKeeping', 'dialogue'])
  const { organisationId, status, budget, given, used, lost } = time
  const name = useDialogue(({ participants }) => participants.organisations[organisationId]?.name)
  // As whole seconds, like what was used: the two add up to the budget.
  const left = milliseconds(Math.ceil((budget + given - used) / 1000) * 1000)
  const hasBegun = used > 0 || status === 'live' || status === 'done'
  const losses = pauseReasonSchema.options.flatMap((reason) => {
    const length = lost[reason] ?? 0
    if (length < 1000) return []
    const words = { time: formatDuration(milliseconds(length)), reason: t(`dialogue:pause.${reason}`) }
    return [t('timeKeeping:lostTo', words)]
  })
  const overtime = t('timeKeeping:over', { time: formatDuration(milliseconds(-left)) })
  const leftText = left <= -1000 ? overtime : formatDuration(left)
  return (
    <Table.Tr data-status={status} className={classes.row}>
      <Table.Th scope="row" className={classes.rowHead}>
        {name ?? organisationId}
        {status !== 'done' && <span className={classes.status}> · {t(`dialogue:slotStatus.${status}`)}</span>}
      </Table.Th>
      <Table.Td className={classes.number}>{formatDuration(budget)}</Table.Td>
      <Table.Td className={classes.number}>{given === 0 ? nothing : formatOffset(given)}</Table.Td>
      <Table.Td className={classes.number}>{hasBegun ? formatDuration(used) : nothing}</Table.Td>
      <Table.Td className={classes.number} data-over={left <= -1000 || undefined}>
        {hasBegun ? leftText : nothing}
      </Table.Td>
      <Table.Td>{losses.length === 0 ? nothing : losses.join(', ')}</Table.Td>
    </Table.Tr>
  )
}
