// The page's one ticker: it wakes each clock at the moment when what that clock shows changes, and nothing in between.
import { later, milliseconds } from '#shared/time/instant.ts'
import type { Clock, Duration, Instant } from '#shared/time/instant.ts'
import type { Cancel, Scheduler } from '#shared/time/scheduler.ts'

/** How long from `now` until what is shown changes, in milliseconds above 0; `null` when it stands still. */
export type UntilNext = (now: Instant) => Duration | null

export interface Ticker {
  /** Calls `wake` with the server's time each time `untilNext` has passed; returns what ends that. */
  readonly add: (untilNext: UntilNext, wake: (now: Instant) => void) => () => void
  /** Works out anew when to wake: after the clock was corrected, or when what is shown has changed. */
  readonly refresh: () => void
  /** Sleeps while nobody can see the page; wakes every clock when somebody can again. */
  readonly setVisible: (visible: boolean) => void
}

/** How long until a time that counts down or up next shows another whole second. `remaining` may be negative. */
export function untilNextSecond(remaining: Duration): Duration {
  const into = remaining % 1000
  return milliseconds(into > 0 ? into : into + 1000)
}

interface Sleeper {
  readonly untilNext: UntilNext
  readonly wake: (now: Instant) => void
  due: Instant | null
}

export function createTicker(now: Clock, scheduler: Pick<Scheduler, 'after'>, visible: boolean): Ticker {
  const sleepers = new Set<Sleeper>()
  let isVisible = visible
  let cancel: Cancel = () => undefined

  const refresh = () => {
    cancel()
    if (!isVisible) return
    const at = now()
    for (const sleeper of sleepers) {
      const wait = sleeper.untilNext(at)
      sleeper.due = wait === null ? null : later(at, wait)
    }
    const dues = [...sleepers].flatMap(({ due }) => (due === null ? [] : [due]))
    if (dues.length === 0) return
    // A timer may fire a little early; a whole millisecond on, and what is shown has surely changed.
    cancel = scheduler.after(milliseconds(Math.ceil(Math.min(...dues) - at)), tick)
  }

  const tick = () => {
    const at = now()
    // Waking a clock may lead to refresh(), which sets every due time anew.
    const woken = [...sleepers].filter(({ due }) => due !== null && due <= at)
    for (const sleeper of woken) sleeper.wake(at)
    refresh()
  }

  return {
    refresh,
    add(untilNext, wake) {
      const sleeper: Sleeper = { untilNext, wake, due: null }
      sleepers.add(sleeper)
      refresh()
      return () => {
        sleepers.delete(sleeper)
        refresh()
      }
    },
    setVisible(next) {
      if (next === isVisible) return
      isVisible = next
      if (isVisible) for (const sleeper of sleepers) sleeper.wake(now())
      refresh()
    },
  }
}
