// What is searched for across dialogues, as it follows from a dialogue's state.
import { isPresent } from '#shared/dialogue/attendance/state.ts'
import type { Participant } from '#shared/dialogue/participants/state.ts'
import type { DialogueState } from '#shared/dialogue/state.ts'
import type { ReadModels, StoredSummary } from '#server/storage/eventLog.ts'
import { resultsAfter } from './results.ts'

/** The read models after a change from `before`, which is `null` when nothing has been written yet. */
export function readModelsAfter(before: DialogueState | null, after: DialogueState): ReadModels {
  return {
    summary: summaryOf(after),
    present: presentIn(after).length,
    seats: changedSeats(before, after),
    results: resultsAfter(before, after),
  }
}

/** The dialogue as lists show it. */
export function summaryOf({
  id,
  details,
  participants,
  timer,
  areas,
  followUps,
}: DialogueState): StoredSummary {
  const organisations = Object.values(participants.organisations)
  return {
    id,
    title: details.title,
    leadId: details.leadId,
    leadName: participants.organisations[details.leadId]?.name ?? details.leadId,
    plannedStart: details.plannedStart,
    bookedMs: details.bookedMs,
    phase: timer.phase,
    presenting: organisations.filter(({ part }) => part === 'presents').length,
    areas: Object.keys(areas.areas).length,
    followUps: Object.keys(followUps.followUps).length,
  }
}

/** Who is marked as present. */
export function presentIn({ attendance }: DialogueState): readonly string[] {
  return Object.keys(attendance.visits).filter((personId) => isPresent(attendance, personId))
}

// Every evolution makes a new object of a seat that it touches and keeps the others, so identity tells them apart.
function changedSeats(before: DialogueState | null, after: DialogueState): readonly Participant[] {
  const known = before?.participants.people ?? {}
  return Object.values(after.participants.people).filter((seat) => known[seat.id] !== seat)
}
