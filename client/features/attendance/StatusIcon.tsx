// How an organisation or a person stands, as a shape; the word stands beside it.
import {
  IconCircle,
  IconCircleDashed,
  IconCircleFilled,
  IconCircleMinus,
  IconPlayerPlayFilled,
} from '@tabler/icons-react'
import type { AttendanceStatus } from '#shared/dialogue/report/presence.ts'
import classes from './Attendance.module.css'

interface Props {
  readonly status: AttendanceStatus
  readonly presents?: boolean
}

const icons = {
  present: IconCircleFilled,
  expected: IconCircle,
  left: IconCircleMinus,
  missing: IconCircleDashed,
} as const

export function StatusIcon({ status, presents = false }: Props) {
  const Icon = presents ? IconPlayerPlayFilled : icons[status]
  return (
    <span className={classes.icon} data-status={status} aria-hidden>
      <Icon size={12} />
    </span>
  )
}
