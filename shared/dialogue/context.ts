// What deciding needs to know from outside: when, who, and fresh ids. The dialogue itself has no clock and no randomness.
import type { Instant } from '../time/instant.ts'
import type { OrganisationId, PersonId } from './identifiers.ts'
import type { Role } from './role.ts'

/** Who gives a command. */
export type Actor =
  | { readonly kind: 'server' }
  | {
      readonly kind: 'person'
      readonly personId: PersonId
      readonly organisationId: OrganisationId | null
      readonly role: Role
    }

/** The surroundings of one decision. */
export interface Context {
  readonly now: Instant
  /** The same day as `now` in the dialogue's time zone, as ISO 8601. */
  readonly today: string
  readonly actor: Actor
  readonly newId: () => string
}

/** The id of the person behind a command; `null` when it is the server. */
export function actorId(actor: Actor): PersonId | null {
  return actor.kind === 'person' ? actor.personId : null
}
