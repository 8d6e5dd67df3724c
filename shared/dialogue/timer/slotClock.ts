// What a slot's clock showed at a moment that has passed.
import { instant, milliseconds } from '../../time/instant.ts'
import type { Duration, Instant } from '../../time/instant.ts'
import { elapsed } from './elapsed.ts'
import type { SlotRun, Stretch } from './state.ts'

/** How far the slot's clock had run at `at`, pauses not counted; `null` when the slot was not live then. */
export function slotClockAt(run: SlotRun, at: Instant): Duration | null {
  const wasLive = run.stretches.some(({ from, to }) => from <= at && (to === null || at <= to))
  if (!wasLive) return null
  return milliseconds(
    elapsed({ ...run, stretches: before(run.stretches, at), pauses: before(run.pauses, at) }, at),
  )
}

/** What of the stretches lies before `at`. */
function before<S extends Stretch>(stretches: readonly S[], at: Instant): readonly S[] {
  return stretches
    .filter(({ from }) => from <= at)
    .map((stretch) => ({ ...stretch, to: instant(Math.min(stretch.to ?? at, at)) }))
}
