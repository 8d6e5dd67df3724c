// The next dialogue of a series: what it begins with.
import { nextDialogue } from '#shared/dialogue/nextDialogue.ts'
import { mayEver } from '#shared/dialogue/permissions.ts'
import { suggestedStart } from '#shared/dialogue/suggestedStart.ts'
import { isUnfinished } from '#shared/dialogue/unfinished.ts'
import type { NextDialogue } from '#shared/protocol/http/series.ts'
import type { DialogueRoom } from '#server/dialogue/room.ts'
import { stillOpen } from './areaRows.ts'
import { allFollowUps } from './followUpTable.ts'
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
    storage.results.areas(scope),
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
    stillOpen: { followUps: followUps.length, areas: areas.filter(isUnfinished).length },
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
