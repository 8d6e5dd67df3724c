// Who stands in a dialogue's record: those who take part, and those who have acted in it for an organisation.
import type { PersonId } from './identifiers.ts'
import type { DialogueState } from './state.ts'

/** Everybody whose name the record needs, each once. */
export function mentionedPeople({
  participants,
  areas,
  followUps,
  outcomes,
}: DialogueState): readonly PersonId[] {
  const changed = [...Object.values(areas.areas), ...Object.values(followUps.followUps)]
  const mentioned = [
    ...Object.keys(participants.people),
    ...changed.flatMap(({ recordedBy, history }) => [recordedBy, ...history.map(({ by }) => by)]),
    ...Object.values(followUps.followUps).flatMap(({ ownerPersonId, comments }) => [
      ownerPersonId,
      ...comments.map(({ by }) => by),
    ]),
    ...outcomes.reports.map(({ reportedBy }) => reportedBy),
  ]
  return [...new Set(mentioned)].filter((id) => id !== null)
}
