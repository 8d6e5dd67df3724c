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

/** Decides a change of details. The start cannot be moved once the dialogue has started, nor a series be changed for another. */
export function decideDetails(situation: DetailsSituation, command: DetailsCommand): Decision<DetailsEvent> {
  return command.type === 'dialogue.setSeries'
    ? decideSeries(situation, command)
    : decideChange(situation, command)
}

type Of<Type extends DetailsCommand['type']> = Extract<DetailsCommand, { type: Type }>

function decideChange(
  situation: DetailsSituation,
  command: Of<'dialogue.changeDetails'>,
): Decision<DetailsEvent> {
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

// What is open in a series follows its dialogues: nobody moves that to another by mistake, in one step.
function decideSeries(
  { details }: DetailsSituation,
  { seriesId }: Of<'dialogue.setSeries'>,
): Decision<DetailsEvent> {
  const { seriesId: before = null, ...rest } = details
  if (seriesId === before) return reject('already-so', 'The dialogue is there already')
  if (seriesId !== null && before !== null) {
    return reject('in-use', 'The dialogue is part of another series; take it out of that first')
  }
  return ok([{ type: 'dialogue.detailsChanged', details: seriesId === null ? rest : { ...rest, seriesId } }])
}
