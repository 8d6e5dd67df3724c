// In which order dialogues are listed: what goes on now, what is to come, what has been.
import type { DialogueSummary } from '#shared/protocol/http/session.ts'
import { later, milliseconds, minutes } from '#shared/time/instant.ts'
import type { Instant } from '#shared/time/instant.ts'

export interface DialogueGroups {
  readonly live: readonly DialogueSummary[]
  /** The next first. */
  readonly coming: readonly DialogueSummary[]
  /** The latest first; also those that were never started. */
  readonly past: readonly DialogueSummary[]
}

// A dialogue may start late, or be moved at the last minute: it counts as one to come for another day.
const patience = minutes(24 * 60)

/** The dialogues by where they are in their life at `now`. */
export function groupDialogues(dialogues: readonly DialogueSummary[], now: Instant): DialogueGroups {
  const isPast = ({ phase, plannedStart, bookedMs }: DialogueSummary) =>
    phase === 'ended' ||
    (phase === 'preparing' && later(plannedStart, milliseconds(bookedMs + patience)) < now)
  const byStart = dialogues.toSorted((a, b) => a.plannedStart - b.plannedStart)
  return {
    live: byStart.filter(({ phase }) => phase === 'live'),
    coming: byStart.filter((dialogue) => dialogue.phase === 'preparing' && !isPast(dialogue)),
    past: byStart.filter(isPast).toReversed(),
  }
}
