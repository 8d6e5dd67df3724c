// Who has answered a round of reports, and who has not.
import type { ReportRound } from '#shared/dialogue/outcomes/state.ts'
import { startOfDay } from '#shared/time/stockholm.ts'
import type { OutcomeArea } from './outcomeArea.ts'
import { nameIn } from './outcomeArea.ts'

export interface RoundStanding {
  readonly stage: 'planned' | 'open' | 'closed'
  /** Sides that have reported since the round opened, of all sides of all areas. */
  readonly reported: number
  readonly sides: number
  /** Names of organisations that have reported on each of their areas since then, and of the others. */
  readonly has: readonly string[]
  readonly hasNot: readonly string[]
}

/** @param today the present day in Stockholm, as ISO 8601 */
export function roundStanding(
  { opensOn, dueOn }: ReportRound,
  areas: readonly OutcomeArea[],
  today: string,
): RoundStanding {
  const since = startOfDay(opensOn)
  const sides = areas.flatMap((area) =>
    area.outcome.sides.map(({ organisationId, report }) => ({
      name: nameIn(area, organisationId),
      isReported: report !== null && report.reportedAt >= since,
    })),
  )
  const names = [...new Set(sides.map(({ name }) => name))].toSorted((a, b) => a.localeCompare(b, 'sv'))
  const owes = new Set(sides.filter(({ isReported }) => !isReported).map(({ name }) => name))
  return {
    stage: today < opensOn ? 'planned' : today <= dueOn ? 'open' : 'closed',
    reported: sides.filter(({ isReported }) => isReported).length,
    sides: sides.length,
    has: names.filter((name) => !owes.has(name)),
    hasNot: names.filter((name) => owes.has(name)),
  }
}
