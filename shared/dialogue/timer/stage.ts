// The stages of a slot's clock: running, soon over, the last seconds, over.
import type { Duration } from '../../time/instant.ts'
import type { Format } from '../format.ts'

/** What the clock has to say, apart from its figures. */
export type ClockStage = 'running' | 'soon' | 'last' | 'over'

/** The stage at this remaining time. Each threshold belongs to the later stage: at two minutes left it is `soon`. */
export function clockStage(remaining: Duration, warnings: Format['warnings']): ClockStage {
  const [soon, last] = warnings
  if (remaining <= 0) return 'over'
  if (remaining <= last) return 'last'
  return remaining <= soon ? 'soon' : 'running'
}
