// An area as its outcome is told of: with the names of both sides and what each has reported.
import { areaOutcome } from '#shared/dialogue/outcomes/sides.ts'
import type { DialogueState } from '#shared/dialogue/state.ts'
import type { NamedOrganisation } from '#shared/protocol/http/followUps.ts'
import type { AreaRow } from '#shared/protocol/http/outcomes.ts'

/** What an `AreaRow` has, and what a dialogue's own state gives too. */
export type OutcomeArea = Pick<
  AreaRow,
  'dialogueId' | 'dialogueTitle' | 'dialogueStart' | 'areaId' | 'subject' | 'regions' | 'actors' | 'outcome'
>

/** The areas of a dialogue, in the order in which they arose. */
export function outcomeAreas({
  id,
  details,
  areas,
  participants,
  outcomes,
}: DialogueState): readonly OutcomeArea[] {
  const named = (ids: readonly string[]) =>
    ids.map((each): NamedOrganisation => ({ id: each, name: participants.organisations[each]?.name ?? each }))
  return Object.values(areas.areas).map((area) => ({
    dialogueId: id,
    dialogueTitle: details.title,
    dialogueStart: details.plannedStart,
    areaId: area.id,
    subject: area.subject,
    regions: named(area.regionIds),
    actors: named(area.actorIds),
    outcome: areaOutcome(area, outcomes),
  }))
}

/** What an organisation of the area is called. */
export function nameIn({ regions, actors }: OutcomeArea, organisationId: string): string {
  return [...regions, ...actors].find(({ id }) => id === organisationId)?.name ?? organisationId
}

/** What tells areas apart: ids are unique in their dialogue. */
export function keyOf({ dialogueId, areaId }: Pick<OutcomeArea, 'dialogueId' | 'areaId'>): string {
  return `${dialogueId} ${areaId}`
}
