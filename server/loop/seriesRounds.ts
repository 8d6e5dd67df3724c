// The rounds of a series, each with what was reported in it: from the day it opened until the next of its dialogue did.
import type { DialogueId } from '#shared/dialogue/identifiers.ts'
import type { OutcomeReport } from '#shared/dialogue/outcomes/outcome.ts'
import type { ReportRound } from '#shared/dialogue/outcomes/state.ts'
import type { SeriesRound } from '#shared/protocol/http/series.ts'
import { startOfDay } from '#shared/time/stockholm.ts'
import type { FoundArea, FoundRound } from '#server/storage/results.ts'
import { roundViews } from './areaRows.ts'
import type { LoopNeeds } from './needs.ts'

/** By the day they open. `areas` are those of the dialogues that have rounds. Rejects with a `StorageError`. */
export async function seriesRounds(
  rounds: readonly FoundRound[],
  areas: readonly FoundArea[],
  today: string,
  { rooms }: Pick<LoopNeeds, 'rooms'>,
): Promise<readonly SeriesRound[]> {
  const reports = new Map<DialogueId, readonly OutcomeReport[]>()
  for (const dialogueId of new Set(rounds.map((round) => round.dialogueId))) {
    const room = await rooms.find(dialogueId)
    reports.set(dialogueId, room?.state.outcomes.reports ?? [])
  }
  return roundViews(rounds, areas, today).map(({ reported: _reported, ...round }) => {
    const { dialogueId } = round
    const next = rounds.find((other) => other.dialogueId === dialogueId && other.opensOn > round.opensOn)
    const sides = new Set(areas.filter((area) => area.dialogueId === dialogueId).flatMap(sideKeys))
    const answers = reportedIn(reports.get(dialogueId) ?? [], round, next)
    return { ...round, answers: answers.filter((answer) => sides.has(keyOf(answer))).map(asAnswer) }
  })
}

/** What each side last said of each area in the round, in the order in which they said it. */
function reportedIn(
  reports: readonly OutcomeReport[],
  round: ReportRound,
  next: ReportRound | undefined,
): readonly OutcomeReport[] {
  const from = startOfDay(round.opensOn)
  const until = next === undefined ? Infinity : startOfDay(next.opensOn)
  const within = reports.filter(({ reportedAt }) => reportedAt >= from && reportedAt < until)
  return [...new Map(within.map((report) => [keyOf(report), report])).values()]
}

const keyOf = ({ areaId, organisationId }: Pick<OutcomeReport, 'areaId' | 'organisationId'>) =>
  `${areaId} ${organisationId}`

const sideKeys = ({ areaId, outcome }: FoundArea) =>
  outcome.sides.map(({ organisationId }) => keyOf({ areaId, organisationId }))

const asAnswer = ({ areaId, organisationId, kinds, reportedAt }: OutcomeReport) => {
  return { areaId, organisationId, kinds, reportedAt }
}
