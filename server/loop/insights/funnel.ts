// The funnel: from presentations to areas, to follow-ups, to what is reported to have come of them.
import type { Funnel } from '#shared/protocol/http/insights.ts'
import type { FoundArea } from '#server/storage/results.ts'
import type { Facts } from './facts.ts'

/** The numbers of each step. Follow-ups that belong to no area count among the follow-ups. */
export function funnel({ held, areas, followUps }: Omit<Facts, 'today'>): Funnel {
  // An id is unique in its dialogue only.
  const named = new Set(
    areas.flatMap(({ dialogueId, regions }) => regions.map(({ id }) => `${dialogueId} ${id}`)),
  )
  const followedUp = new Set(
    followUps.flatMap(({ dialogueId, area }) => (area === null ? [] : [`${dialogueId} ${area.id}`])),
  )
  const presentations = held.flatMap((dialogue) =>
    dialogue.presentations.map(({ presenterId }) => `${dialogue.dialogueId} ${presenterId}`),
  )
  return {
    presentations: presentations.length,
    presentationsWithArea: presentations.filter((presentation) => named.has(presentation)).length,
    areas: areas.length,
    areasWithFollowUp: areas.filter(({ dialogueId, areaId }) => followedUp.has(`${dialogueId} ${areaId}`))
      .length,
    followUps: followUps.length,
    followUpsDone: followUps.filter(({ status }) => status === 'done').length,
    reportedAreas: areas.filter(({ outcome }) => outcome.agreement !== 'none').length,
    areasWithResult: areas.filter(ledToSomething).length,
    areasDiffering: areas.filter(({ outcome }) => outcome.agreement === 'differing').length,
  }
}

function ledToSomething({ outcome }: FoundArea): boolean {
  return outcome.sides.some(({ report }) => report !== null && !report.kinds.includes('nothing'))
}
