// The outcome reports of a dialogue, and the rounds in which they were asked for.
import { omitKey } from '../../lib/record.ts'
import type { Instant } from '../../time/instant.ts'
import type { PersonId } from '../identifiers.ts'
import type { OutcomeEvent, OutcomeReport } from './outcome.ts'

/** A round of reports: every side of every area is asked, from the day it opens to the day it is due. */
export interface ReportRound {
  readonly id: string
  /** ISO 8601 days. */
  readonly opensOn: string
  readonly dueOn: string
}

export interface OutcomesState {
  /** In the order they were reported. */
  readonly reports: readonly OutcomeReport[]
  readonly rounds: Readonly<Record<string, ReportRound>>
}

export const noOutcomes: OutcomesState = { reports: [], rounds: {} }

/** The outcomes after `event`, which `by` made happen at `at`. Pure. */
export function evolveOutcomes(
  state: OutcomesState,
  event: OutcomeEvent,
  at: Instant,
  by: PersonId | null,
): OutcomesState {
  switch (event.type) {
    case 'outcome.reported': {
      const { outcomeId, areaId, organisationId, fields } = event
      const report = { ...fields, id: outcomeId, areaId, organisationId, reportedAt: at, reportedBy: by }
      return { ...state, reports: [...state.reports, report] }
    }
    case 'reportRound.opened': {
      const { roundId, opensOn, dueOn } = event
      return { ...state, rounds: { ...state.rounds, [roundId]: { id: roundId, opensOn, dueOn } } }
    }
    case 'reportRound.cancelled':
      return { ...state, rounds: omitKey(state.rounds, event.roundId) }
  }
}
