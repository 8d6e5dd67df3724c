// The next dialogue of a series: what it begins with, and what is still open from those before it.
import { nextDialogue } from '#shared/dialogue/nextDialogue.ts'
import type { EarlierResults, NextDialogue } from '#shared/protocol/http/series.ts'
import type { DialogueRoom } from '#server/dialogue/room.ts'
import { areaRows, stillOpen } from './areaRows.ts'
import { followUpRows } from './followUpRows.ts'
import { allFollowUps } from './followUpTable.ts'
import { peopleIn } from './followUpView.ts'
import type { LoopNeeds } from './needs.ts'
import { managedSeries } from './scope.ts'
import { shown } from './series.ts'
import type { Standing } from './standing.ts'

/** What the next dialogue begins with, taken from the latest; `null` when the asker may not start one. Rejects with a `StorageError`. */
export async function nextInSeries(
  seriesId: string,
  standing: Standing,
  { storage, rooms }: LoopNeeds,
): Promise<NextDialogue | null> {
  if (!(await managedSeries(standing, storage)).includes(seriesId)) return null
  const ids = await storage.results.dialoguesInSeries(seriesId)
  const latest = (await storage.events.summaries(ids)).at(-1)
  const room = latest === undefined ? null : await rooms.find(latest.id)
  if (room === null) return { from: null, draft: null }
  return {
    from: { dialogueId: room.id, title: room.state.details.title },
    draft: nextDialogue(room.state, seriesId),
  }
}

/** What is still open from the dialogues of the series that came before this one, with its history. Rejects with a `StorageError`. */
export async function earlierResults(
  room: DialogueRoom,
  standing: Standing,
  needs: LoopNeeds,
): Promise<EarlierResults> {
  const { storage, rooms } = needs
  const { seriesId, plannedStart } = room.state.details
  const series = seriesId === undefined ? null : await storage.series.byId(seriesId)
  if (series === null) return { series: null, followUps: [], areas: [], people: [] }
  const all = await storage.events.summaries(await storage.results.dialoguesInSeries(series.id))
  const dialogueIds = all
    .filter((dialogue) => dialogue.plannedStart < plannedStart && dialogue.id !== room.id)
    .map(({ id }) => id)
  const scope = { dialogueIds, organisationIds: [] }
  const [found, foundAreas] = await Promise.all([
    allFollowUps(scope, stillOpen, needs),
    storage.results.areas(scope),
  ])
  const openAreas = foundAreas.filter(({ status }) => status === 'open' || status === 'in-progress')
  const [rows, earlier] = await Promise.all([
    followUpRows(found, standing, needs),
    Promise.all(dialogueIds.map((id) => rooms.find(id))),
  ])
  const states = new Map(earlier.flatMap((each) => (each === null ? [] : [[each.id, each.state] as const])))
  const followUps = rows.flatMap((row) => {
    const followUp = states.get(row.dialogueId)?.followUps.followUps[row.followUpId]
    return followUp === undefined ? [] : [{ row, followUp }]
  })
  const areas = areaRows(openAreas, found).flatMap((row) => {
    const area = states.get(row.dialogueId)?.areas.areas[row.areaId]
    return area === undefined ? [] : [{ row, area }]
  })
  const people = await storage.access.people.byIds(
    [
      ...new Set([
        ...followUps.flatMap(({ followUp }) => peopleIn(followUp)),
        ...areas.flatMap(({ area }) => [area.recordedBy, ...area.history.map(({ by }) => by)]),
      ]),
    ].filter((id) => id !== null),
  )
  return { series: shown(series), followUps, areas, people: people.map(({ id, name }) => ({ id, name })) }
}
