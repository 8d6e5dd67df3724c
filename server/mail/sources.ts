// What letters about one dialogue are written from: read once for all of them, so that ninety cost the storage no more than one.
import type { PersonId } from '#shared/dialogue/identifiers.ts'
import type { DialogueState } from '#shared/dialogue/state.ts'
import type { Links } from '#server/access/links.ts'
import type { DialogueRooms } from '#server/dialogue/rooms.ts'
import { invitationSequence } from '#server/exports/calendar/invitation.ts'
import type { Link } from '#server/storage/links.ts'
import type { Person } from '#server/storage/people.ts'
import type { Storage } from '#server/storage/storage.ts'
import type { MailReason } from './reasons.ts'
import { contactsFor } from './resultsLetter.ts'

export interface SourcesNeeds {
  readonly storage: Storage
  readonly rooms: DialogueRooms
  readonly links: Links
}

/** How things are in the dialogue, and what is known of people outside its log. */
export interface Sources {
  readonly state: DialogueState
  /** Those who are written to, and those whom letters name as contact persons, unless they have been erased. */
  readonly people: ReadonlyMap<PersonId, Person>
  /** What they are called. */
  readonly names: ReadonlyMap<PersonId, string>
  /** The newest personal link of each into the dialogue that works. */
  readonly links: ReadonlyMap<PersonId, Link>
  /** The number of the invitation for calendars; 0 where no letter invites. */
  readonly sequence: number
}

/** What letters for these reasons are written from. Rejects with a `StorageError`. */
export async function sourcesOf(
  state: DialogueState,
  reasons: readonly MailReason[],
  { storage, links }: Pick<SourcesNeeds, 'storage' | 'links'>,
): Promise<Sources> {
  const named = reasons.flatMap(({ kind, personId }) => [
    personId,
    ...(kind === 'results' ? contactsFor(state, personId) : []),
  ])
  const invites = reasons.some(({ kind }) => kind === 'invitation')
  const [people, working, log] = await Promise.all([
    storage.access.people.byIds([...new Set(named)]),
    links.workingIn(state.id),
    invites ? storage.events.read(state.id, 0) : [],
  ])
  return {
    state,
    people: new Map(people.map((person) => [person.id, person])),
    names: new Map(people.map(({ id, name }) => [id, name])),
    // The oldest come first, so that the newest stays.
    links: new Map(
      working.flatMap((link) =>
        link.kind === 'personal' && link.personId !== null ? [[link.personId, link] as const] : [],
      ),
    ),
    sequence: invitationSequence(log),
  }
}
