// The funnel as bars: an outline for how many there are, filled with those that lead on. The labels stand where the numbers are.
import classes from './FunnelPicture.module.css'
import type { FunnelStep } from './useFunnelSteps.ts'

const share = (part: number, of: number) => `${of === 0 ? 0 : (part / of) * 100}%`

export function FunnelPicture({ steps }: { steps: readonly FunnelStep[] }) {
  const most = Math.max(1, ...steps.map(({ count }) => count))
  return (
    <ol className={classes.funnel}>
      {steps.map(({ name, count, part, said }) => (
        <li key={name} className={classes.step}>
          <span className={classes.count}>{count}</span>
          <span className={classes.name}>{name}</span>
          <span className={classes.room} aria-hidden>
            <span className={classes.whole} data-empty={count === 0} style={{ width: share(count, most) }}>
              <span className={classes.part} style={{ width: share(part, count) }} />
            </span>
          </span>
          <span className={classes.said}>{said}</span>
        </li>
      ))}
    </ol>
  )
}
