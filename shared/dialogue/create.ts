// Creating a dialogue: the events that its log begins with.
import { z } from 'zod'
import { ok } from '../lib/result.ts'
import { layOutAgenda } from './agenda/layOut.ts'
import { slotLengthSchema } from './agenda/slot.ts'
import { detailsSchema } from './details/details.ts'
import type { DialogueEvent } from './events.ts'
import { formats } from './format.ts'
import { organisationSchema } from './organisation.ts'
import { mostOrganisations } from './participants/decide.ts'
import { reject } from './rejection.ts'
import type { Decision } from './rejection.ts'

/** What a facilitator fills in to create a dialogue. */
export const newDialogueSchema = z.object({
  details: detailsSchema,
  organisations: z.array(organisationSchema).max(mostOrganisations),
  /** Lengths other than the format's, by kind of slot, in milliseconds. */
  lengths: z
    .object({
      opening: slotLengthSchema,
      presentation: slotLengthSchema,
      discussion: slotLengthSchema,
      closing: slotLengthSchema,
    })
    .partial()
    .default({}),
})
export type NewDialogue = z.infer<typeof newDialogueSchema>

/**
 * The first events of a dialogue's log: its creation, its organisations, and the agenda laid out from the format with the
 * presenters in the order given. Refused when an organisation is named twice or the lead does not take part.
 */
export function createDialogue(wanted: NewDialogue, newId: () => string): Decision<DialogueEvent> {
  const { details, organisations, lengths } = wanted
  const ids = organisations.map(({ id }) => id)
  if (new Set(ids).size !== ids.length) return reject('already-so', 'An organisation is named twice')
  if (!ids.includes(details.leadId)) return reject('not-found', 'The lead must take part in the dialogue')
  const presenterIds = organisations.filter(({ part }) => part === 'presents').map(({ id }) => id)
  const given = Object.fromEntries(Object.entries(lengths).filter(([, length]) => length !== undefined))
  const slots = [...layOutAgenda(formats[details.formatId], presenterIds, given, newId)]
  return ok([
    { type: 'dialogue.created', details },
    ...organisations.map((organisation) => ({ type: 'organisation.added' as const, organisation })),
    { type: 'agenda.laidOut', slots },
  ])
}
