// What changing the details leads to, or why it is refused.
import { ok } from '../../lib/result.ts'
import type { OrganisationId } from '../identifiers.ts'
import type { Organisation } from '../organisation.ts'
import { reject } from '../rejection.ts'
import type { Decision } from '../rejection.ts'
import type { DetailsCommand } from './commands.ts'
import type { Details } from './details.ts'
import type { DetailsEvent } from './events.ts'

/** What these rules look at. */
export interface DetailsSituation {
  readonly details: Details
  readonly organisations: Readonly<Record<OrganisationId, Organisation>>
  /** Whether the dialogue has started; its time is history then. */
  readonly started: boolean
}

/** Decides a change of details. The start cannot be moved once the dialogue has started. */
export function decideDetails(situation: DetailsSituation, command: DetailsCommand): Decision<DetailsEvent> {
  const { details, organisations, started } = situation
  const { changes } = command
  if (changes.leadId !== undefined && organisations[changes.leadId] === undefined) {
    return reject('not-found', 'The lead must take part in the dialogue')
  }
  if (started && changes.plannedStart !== undefined && changes.plannedStart !== details.plannedStart) {
    return reject('wrong-phase', 'The dialogue has started; its planned time stands')
  }
  const given = Object.entries(changes).filter(([, value]) => value !== undefined)
  return ok([{ type: 'dialogue.detailsChanged', details: { ...details, ...Object.fromEntries(given) } }])
}
