// The next dialogue of a series: what it begins with, and what is still open from those before it.
import type { OrganisationId } from '#shared/dialogue/identifiers.ts'
import { nextDialogue } from '#shared/dialogue/nextDialogue.ts'
import { mayEver } from '#shared/dialogue/permissions.ts'
import { suggestedStart } from '#shared/dialogue/suggestedStart.ts'
import { isUnfinished } from '#shared/dialogue/unfinished.ts'
import type { NamedOrganisation } from '#shared/protocol/http/followUps.ts'
import type { EarlierResults, NextDialogue } from '#shared/protocol/http/series.ts'
import type { DialogueRoom } from '#server/dialogue/room.ts'
import type { FoundArea, Scope } from '#server/storage/results.ts'
import { areaRows, stillOpen } from './areaRows.ts'
import { followUpRows } from './followUpRows.ts'
import { allFollowUps } from './followUpTable.ts'
import { peopleIn } from './followUpView.ts'
import type { LoopNeeds } from './needs.ts'
import { peopleToInviteAgain } from './peopleAgain.ts'
import { managedSeries } from './scope.ts'
import { shown } from './series.ts'
import { seatIn } from './standing.ts'
import type { Standing } from './standing.ts'

/** What the next dialogue begins with, taken from the latest; `null` when the asker may not start one. Rejects with a `StorageError`. */
export async function nextInSeries(
  seriesId: string,
  standing: Standing,
  needs: LoopNeeds,
): Promise<NextDialogue | null> {
  const { storage, rooms, clock } = needs
  if (!(await managedSeries(standing, storage)).includes(seriesId)) return null
  const series = await storage.series.byId(seriesId)
  if (series === null) return null
  const dialogueIds = await storage.results.dialoguesInSeries([seriesId])
  const scope = { dialogueIds, organisationIds: [] }
  const [dialogues, followUps, areas] = await Promise.all([
    storage.events.summaries(dialogueIds),
    allFollowUps(scope, stillOpen, needs),
    openAreas(scope, needs),
  ])
  const latest = dialogues.at(-1)
  const room = latest === undefined ? null : await rooms.find(latest.id)
  return {
    series: shown(series),
    people: room === null ? {} : await peopleAgain(room, standing, storage),
    from: room === null ? null : { dialogueId: room.id, title: room.state.details.title },
    draft: room === null ? null : nextDialogue(room.state, seriesId),
    suggestedStart: suggestedStart(
      dialogues.map(({ plannedStart }) => plannedStart),
      clock(),
    ),
    stillOpen: { followUps: followUps.length, areas: areas.length },
  }
}

/** How many of each organisation the asker can invite again: none, unless she manages people there. Herself she need not invite. */
async function peopleAgain(
  { id, state }: DialogueRoom,
  standing: Standing,
  { access }: LoopNeeds['storage'],
): Promise<NextDialogue['people']> {
  const asker = seatIn(standing, id)
  if (asker === undefined || !mayEver(asker.role, 'people.manage')) return {}
  const again = await peopleToInviteAgain(state, access.people)
  const others = again.filter(({ seat }) => seat.id !== asker.id)
  const byOrganisation = Map.groupBy(others, ({ seat }) => seat.organisationId)
  return Object.fromEntries([...byOrganisation].map(([of, people]) => [of, people.length]))
}

async function openAreas(scope: Scope, { storage }: LoopNeeds): Promise<readonly FoundArea[]> {
  const areas = await storage.results.areas(scope)
  return areas.filter(isUnfinished)
}

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
    openAreas(scope, needs),
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
  const concerned = foundAreas.filter(({ regions, actors }) => isConcerned([...regions, ...actors]))
  const areas = areaRows(concerned, found).flatMap((row) => {
    const area = states.get(row.dialogueId)?.areas.areas[row.areaId]
    return area === undefined ? [] : [{ row, area }]
  })
  const inHistories = [
    ...followUps.flatMap(({ followUp }) => peopleIn(followUp)),
    ...areas.flatMap(({ area }) => [area.recordedBy, ...area.history.map(({ by }) => by)]),
  ]
  const people = await storage.access.people.byIds([
    ...new Set(inHistories.filter((personId) => personId !== null)),
  ])
  return {
    series: shown(series),
    followUps,
    areas,
    people: people.map((card) => ({ id: card.id, name: card.name })),
  }
}
