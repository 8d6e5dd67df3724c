// Who takes part: the organisations, and people by id with organisation and role.
import type { OrganisationId, PersonId } from '../identifiers.ts'
import type { Organisation } from '../organisation.ts'
import type { Role } from '../role.ts'

/** A person's seat in the dialogue. No name: that is in the directory, which can be erased. */
export interface Participant {
  readonly id: PersonId
  /** `null` for a display, which belongs to nobody. */
  readonly organisationId: OrganisationId | null
  readonly role: Role
  /** Whether the person's access has been taken away. The seat stays, for what the person did. */
  readonly removed: boolean
}

export interface ParticipantsState {
  /** In the order they were added. */
  readonly organisations: Readonly<Record<OrganisationId, Organisation>>
  readonly people: Readonly<Record<PersonId, Participant>>
}

export const noParticipants: ParticipantsState = { organisations: {}, people: {} }
