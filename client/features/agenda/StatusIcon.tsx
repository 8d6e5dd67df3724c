// Where a slot is in its life, as a shape; the word stands beside it.
import { IconCheck, IconPlayerPlayFilled, IconPlayerSkipForward } from '@tabler/icons-react'
import type { SlotStatus } from '#shared/dialogue/timer/state.ts'
import classes from './AgendaRow.module.css'

/** Always as wide, so that names stand in line; empty for what is to come. */
export function StatusIcon({ status }: { status: SlotStatus }) {
  return (
    <span className={classes.icon} aria-hidden>
      {status === 'done' && <IconCheck size={16} />}
      {status === 'live' && <IconPlayerPlayFilled size={14} />}
      {status === 'skipped' && <IconPlayerSkipForward size={16} />}
    </span>
  )
}
