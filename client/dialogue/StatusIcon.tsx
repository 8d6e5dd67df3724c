// How far an area or follow-up has come, as a shape; the word stands beside it.
import { IconCircle, IconCircleCheckFilled, IconCircleHalf2, IconCircleX } from '@tabler/icons-react'
import type { Status } from '#shared/dialogue/status.ts'
import classes from './StatusIcon.module.css'

const icons = {
  open: IconCircle,
  'in-progress': IconCircleHalf2,
  done: IconCircleCheckFilled,
  dropped: IconCircleX,
} as const

export function StatusIcon({ status }: { status: Status }) {
  const Icon = icons[status]
  return (
    <span className={classes.icon} data-status={status} aria-hidden>
      <Icon size={18} />
    </span>
  )
}
