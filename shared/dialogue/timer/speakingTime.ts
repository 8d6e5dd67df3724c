// Ten minutes for everyone: what each presenter was meant to have, used, was given, and lost to interruptions.
import { milliseconds } from '../../time/instant.ts'
import type { Duration, Instant } from '../../time/instant.ts'
import type { AgendaState } from '../agenda/state.ts'
import type { OrganisationId } from '../identifiers.ts'
import { elapsed, lengthOf } from './elapsed.ts'
import type { PauseReason } from './events.ts'
import { runOf } from './state.ts'
import type { Pause, SlotStatus, TimerCore } from './state.ts'

/** The time of one presenter. Interruptions stop the clock, so what is lost costs the presenter nothing. */
export interface SpeakingTime {
  readonly organisationId: OrganisationId
  readonly status: SlotStatus
  /** The planned length of its presentations. */
  readonly budget: Duration
  /** What the facilitator added; negative when time was taken. */
  readonly given: Duration
  readonly used: Duration
  /** How long the clock stood still, by reason. */
  readonly lost: Readonly<Partial<Record<PauseReason, Duration>>>
}

/** The time of each presenter, in the agenda's order. */
export function speakingTimes(agenda: AgendaState, timer: TimerCore, now: Instant): readonly SpeakingTime[] {
  return agenda.slots.flatMap((slot) => {
    if (slot.kind !== 'presentation' || slot.organisationId === null) return []
    const run = runOf(timer, slot.id)
    return [
      {
        organisationId: slot.organisationId,
        status: run.status,
        budget: slot.plannedMs,
        given: run.adjustedMs,
        used: elapsed(run, now),
        lost: lostTime(run.pauses, now),
      },
    ]
  })
}

function lostTime(pauses: readonly Pause[], now: Instant): SpeakingTime['lost'] {
  const lost: Partial<Record<PauseReason, Duration>> = {}
  for (const pause of pauses) {
    lost[pause.reason] = milliseconds((lost[pause.reason] ?? 0) + lengthOf(pause, now))
  }
  return lost
}
