// What is still open from the dialogues of a series that came before one of them.
import type { OrganisationId } from '#shared/dialogue/identifiers.ts'
import { isUnfinished } from '#shared/dialogue/unfinished.ts'
import type { NamedOrganisation } from '#shared/protocol/http/followUps.ts'
import type { EarlierResults } from '#shared/protocol/http/series.ts'
import type { DialogueRoom } from '#server/dialogue/room.ts'
import { areaRows, stillOpen } from './areaRows.ts'
import { followUpRows } from './followUpRows.ts'
import { allFollowUps } from './followUpTable.ts'
import { peopleIn } from './followUpView.ts'
import type { LoopNeeds } from './needs.ts'
import { shown } from './series.ts'
import type { Standing } from './standing.ts'

/**
 * What is still open from the dialogues of the series that came before this one, with its history.
 * Rejects with a `StorageError`.
 *
 * @param concerning only what concerns this organisation; everything when it is `null`
 */
export async function earlierResults(
  { id, state: { details } }: DialogueRoom,
  concerning: OrganisationId | null,
  standing: Standing,
  needs: LoopNeeds,
): Promise<EarlierResults> {
  const { storage, rooms } = needs
  const { seriesId, plannedStart, leavesOutEarlier = false } = details
  const series = seriesId === undefined ? null : await storage.series.byId(seriesId)
  const nothing = { followUps: [], areas: [], people: [] }
  if (series === null) return { series: null, ...nothing }
  if (leavesOutEarlier) return { series: shown(series), ...nothing }
  const all = await storage.events.summaries(await storage.results.dialoguesInSeries([series.id]))
  const dialogueIds = all
    .filter((dialogue) => dialogue.plannedStart < plannedStart && dialogue.id !== id)
    .map((dialogue) => dialogue.id)
  const scope = { dialogueIds, organisationIds: [] }
  const [found, foundAreas, earlier] = await Promise.all([
    allFollowUps(scope, stillOpen, needs),
    storage.results.areas(scope),
    Promise.all(dialogueIds.map((dialogueId) => rooms.find(dialogueId))),
  ])
  const isConcerned = (organisations: readonly NamedOrganisation[]) =>
    concerning === null || organisations.some((organisation) => organisation.id === concerning)
  const rows = await followUpRows(
    found.filter(({ owner, regions, actors }) => isConcerned([owner, ...regions, ...actors])),
    standing,
    needs,
  )
  const states = new Map(earlier.flatMap((each) => (each === null ? [] : [[each.id, each.state] as const])))
  const followUps = rows.flatMap((row) => {
    const followUp = states.get(row.dialogueId)?.followUps.followUps[row.followUpId]
    return followUp === undefined ? [] : [{ row, followUp }]
  })
  const concerned = foundAreas.filter(
    (area) => isUnfinished(area) && isConcerned([...area.regions, ...area.actors]),
  )
  const areas = areaRows(concerned, found).flatMap((row) => {
    const area = states.get(row.dialogueId)?.areas.areas[row.areaId]
    return area === undefined ? [] : [{ row, area }]
  })
  return { series: shown(series), followUps, areas, people: await cardsIn(followUps, areas, needs) }
}

/** The names of everybody in the histories. */
async function cardsIn(
  followUps: EarlierResults['followUps'],
  areas: EarlierResults['areas'],
  { storage }: LoopNeeds,
): Promise<EarlierResults['people']> {
  const mentioned = [
    ...followUps.flatMap(({ followUp }) => peopleIn(followUp)),
    ...areas.flatMap(({ area }) => [area.recordedBy, ...area.history.map(({ by }) => by)]),
  ]
  const ids = [...new Set(mentioned)].filter((personId) => personId !== null)
  const people = await storage.access.people.byIds(ids)
  return people.map(({ id, name }) => ({ id, name }))
}
