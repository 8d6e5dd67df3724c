// The shape of each stage of the clock, so that it is told without colour too.
import { IconAlertOctagonFilled, IconAlertTriangle, IconHourglassLow } from '@tabler/icons-react'
import type { ClockStage } from '#shared/dialogue/timer/stage.ts'

/** Nothing while the clock runs; an hourglass, a triangle, an octagon after that. */
export function StageIcon({ stage }: { stage: ClockStage }) {
  const props = { size: '1.1em', 'aria-hidden': true, style: { flex: 'none' } } as const
  switch (stage) {
    case 'running':
      return null
    case 'soon':
      return <IconHourglassLow {...props} />
    case 'last':
      return <IconAlertTriangle {...props} />
    case 'over':
      return <IconAlertOctagonFilled {...props} />
  }
}
