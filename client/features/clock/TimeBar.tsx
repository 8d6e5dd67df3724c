// How much of the slot's time is used, as a bar that fills.
import type { ClockFace } from './face.ts'
import classes from './TimeBar.module.css'

/** A picture of the figures beside it; those who cannot see it miss nothing. */
export function TimeBar({ used, stage, paused }: Pick<ClockFace, 'used' | 'stage' | 'paused'>) {
  return (
    <div className={classes.bar} data-stage={stage} data-paused={paused !== null || undefined} aria-hidden>
      <div className={classes.used} style={{ width: `${(used * 100).toFixed(2)}%` }} />
    </div>
  )
}
