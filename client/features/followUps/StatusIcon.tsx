// The shape of each status, beside its word.
import { IconCircle, IconCircleCheck, IconCircleHalf2, IconCircleX } from '@tabler/icons-react'
import type { TablerIcon } from '@tabler/icons-react'
import type { Status } from '#shared/dialogue/status.ts'

const icons: Readonly<Record<Status, TablerIcon>> = {
  open: IconCircle,
  'in-progress': IconCircleHalf2,
  done: IconCircleCheck,
  dropped: IconCircleX,
}

export function StatusIcon({ status }: { status: Status }) {
  const Icon = icons[status]
  return <Icon size={18} aria-hidden />
}
