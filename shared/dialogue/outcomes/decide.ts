// What the commands about outcomes lead to, or why they are refused.
import { ok } from '../../lib/result.ts'
import type { AreaId, OrganisationId } from '../identifiers.ts'
import { reject } from '../rejection.ts'
import type { Decision } from '../rejection.ts'
import type { NamedOrganisations, OutcomeCommand, OutcomeEvent } from './outcome.ts'
import type { OutcomesState } from './state.ts'

/** The most reports, and the most rounds, that one dialogue may hold. */
const mostReports = 2000
const mostRounds = 20

/** What these rules look at. */
export interface OutcomesSituation {
  readonly outcomes: OutcomesState
  /** The present day in the dialogue's time zone, as ISO 8601. */
  readonly today: string
  readonly area: (areaId: AreaId) => NamedOrganisations | undefined
  /** On whose behalf the sender may report; `null` for anybody's. */
  readonly onBehalfOf: OrganisationId | null
  readonly newId: () => string
}

/** Decides one command about outcomes. An organisation reports on the areas that name it, and for itself. */
export function decideOutcomes(
  situation: OutcomesSituation,
  command: OutcomeCommand,
): Decision<OutcomeEvent> {
  switch (command.type) {
    case 'outcome.report':
      return decideReport(situation, command)
    case 'reportRound.open': {
      if (Object.keys(situation.outcomes.rounds).length >= mostRounds) {
        return reject('limit-reached', 'The dialogue has no room for more rounds of reports')
      }
      if (command.opensOn < situation.today || command.dueOn < command.opensOn) {
        return reject('date-passed', 'A round opens today or later, and is due on that day or later')
      }
      const { opensOn, dueOn } = command
      return ok([{ type: 'reportRound.opened', roundId: situation.newId(), opensOn, dueOn }])
    }
    case 'reportRound.cancel':
      return situation.outcomes.rounds[command.roundId] === undefined
        ? reject('not-found', 'No such round of reports')
        : ok([{ type: 'reportRound.cancelled', roundId: command.roundId }])
  }
}

function decideReport(
  situation: OutcomesSituation,
  command: Extract<OutcomeCommand, { type: 'outcome.report' }>,
): Decision<OutcomeEvent> {
  const { areaId, organisationId, fields } = command
  const area = situation.area(areaId)
  if (area === undefined) return reject('not-found', 'No such area')
  if (situation.onBehalfOf !== null && situation.onBehalfOf !== organisationId) {
    return reject('not-allowed', 'An organisation reports for itself')
  }
  if (![...area.regionIds, ...area.actorIds].includes(organisationId)) {
    return reject('not-allowed', 'Only an organisation that the area names reports on it')
  }
  if (fields.day !== null && fields.day > situation.today) {
    return reject('date-passed', 'What has come about cannot lie in the future')
  }
  if (situation.outcomes.reports.length >= mostReports) {
    return reject('limit-reached', 'The dialogue has no room for more reports')
  }
  return ok([{ type: 'outcome.reported', outcomeId: situation.newId(), areaId, organisationId, fields }])
}
