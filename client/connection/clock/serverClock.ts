// The server's clock as this page knows it: asks for it now and then, and answers at once whenever it is read.
import { correctTowards, correctedTime, estimateOffset, keepSample } from '#shared/time/clockOffset.ts'
import type { ClockSample, Correction } from '#shared/time/clockOffset.ts'
import { later, milliseconds, seconds } from '#shared/time/instant.ts'
import type { Clock, Duration, Instant } from '#shared/time/instant.ts'
import type { Cancel, Scheduler } from '#shared/time/scheduler.ts'

/** How many times the server is asked in a row on each occasion, and how long apart the questions are. */
export const burstSize = 8
export const burstGap = milliseconds(200)

/** How long it is between the questions while nothing happens. */
export const restGap = seconds(30)

export interface ServerClock {
  /** The server's time: an estimate, or this computer's own time with what is assumed as long as the server has not answered. */
  readonly now: Clock
  /** Adds `offset` to this computer's time until the server has answered: what an earlier page knew, or the welcome told. */
  readonly assume: (offset: Duration) => void
  /** Asks several times in a row, then now and then: after each connection, and when the computer may have slept. */
  readonly measure: () => void
  /** Asks no more; `now` goes on with what is known. */
  readonly rest: () => void
}

export interface ServerClockNeeds {
  readonly scheduler: Scheduler
  /** Asks the server for its time; rejects when no answer comes. */
  readonly ask: () => Promise<Instant>
  /** Told after each answer that changes the estimate. */
  readonly onCorrected: () => void
  /** Told when the server did not answer. */
  readonly onSilence: () => void
}

export function createServerClock({ scheduler, ask, onCorrected, onSilence }: ServerClockNeeds): ServerClock {
  let samples: readonly ClockSample[] = []
  let correction: Correction | null = null
  let assumed = milliseconds(0)
  let cancel: Cancel = () => undefined
  // Grows with each measuring, so that an answer to an earlier one asks no further questions.
  let round = 0

  const learn = (sample: ClockSample) => {
    samples = keepSample(samples, sample)
    const estimate = estimateOffset(samples, sample.receivedAt)
    if (estimate === null) return
    correction = correctTowards(correction, estimate.offset, sample.receivedAt)
    onCorrected()
  }

  const question = async (mine: number, left: number) => {
    const sentAt = scheduler.elapsed()
    try {
      const serverNow = await ask()
      learn({ sentAt, serverNow, receivedAt: scheduler.elapsed() })
    } catch {
      if (mine === round) onSilence()
    }
    if (mine !== round) return
    cancel = scheduler.after(left > 1 ? burstGap : restGap, () => void question(mine, left - 1))
  }

  const rest = () => {
    round += 1
    cancel()
  }

  return {
    now: () =>
      correction === null ? later(scheduler.now(), assumed) : correctedTime(correction, scheduler.elapsed()),
    assume(offset) {
      assumed = offset
    },
    measure() {
      rest()
      void question(round, burstSize)
    },
    rest,
  }
}
