// Areas for continued dialogue as rows, with what came of them; and the rounds in which that is asked for.
import type { DialogueId } from '#shared/dialogue/identifiers.ts'
import { unfinishedStatuses } from '#shared/dialogue/unfinished.ts'
import { everything } from '#shared/protocol/followUpFilter.ts'
import type { FollowUpFilter } from '#shared/protocol/followUpFilter.ts'
import type { AreaRow, RoundView } from '#shared/protocol/http/outcomes.ts'
import { startOfDay } from '#shared/time/stockholm.ts'
import type { FoundArea, FoundFollowUp, FoundRound } from '#server/storage/results.ts'
import type { LoopNeeds } from './needs.ts'

/** What there is still something to do about. */
export const stillOpen: FollowUpFilter = { ...everything, statuses: unfinishedStatuses }

/** The rows in the order given. `open` are the follow-ups of the same dialogues that there is still something to do about. */
export function areaRows(found: readonly FoundArea[], open: readonly FoundFollowUp[]): readonly AreaRow[] {
  const counts = new Map<string, number>()
  for (const { dialogueId, area } of open) {
    const key = `${dialogueId} ${area?.id ?? ''}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return found.map(({ seriesId: _seriesId, ...area }): AreaRow => ({
    ...area,
    openFollowUps: counts.get(`${area.dialogueId} ${area.areaId}`) ?? 0,
  }))
}

/** The rounds of these dialogues, by the day they open. `areas` are those of the same dialogues. */
export function roundViews(
  rounds: readonly FoundRound[],
  areas: readonly FoundArea[],
  today: string,
): readonly RoundView[] {
  return rounds.map(({ id, opensOn, dueOn, dialogueId }): RoundView => {
    const sides = areas
      .filter((area) => area.dialogueId === dialogueId)
      .flatMap(({ outcome }) => outcome.sides)
    const since = startOfDay(opensOn)
    const reported = sides.filter(({ report }) => report !== null && report.reportedAt >= since)
    const stage = today < opensOn ? 'planned' : today <= dueOn ? 'open' : 'closed'
    return { id, opensOn, dueOn, dialogueId, stage, reported: reported.length, sides: sides.length }
  })
}

/** The rounds of dialogues with how far they have come. Rejects with a `StorageError`. */
export async function roundsIn(
  dialogueIds: readonly DialogueId[],
  today: string,
  { storage }: Pick<LoopNeeds, 'storage'>,
): Promise<readonly RoundView[]> {
  const [rounds, areas] = await Promise.all([
    storage.results.rounds(dialogueIds),
    storage.results.areas({ dialogueIds, organisationIds: [] }),
  ])
  return roundViews(rounds, areas, today)
}
