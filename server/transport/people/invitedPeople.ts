// The people of a dialogue as its facilitators see them: names, seats, and the links that work.
import type { PersonId } from '#shared/dialogue/identifiers.ts'
import type { InvitedPerson } from '#shared/protocol/http/people.ts'
import type { DialogueRoom } from '#server/dialogue/room.ts'
import type { Link } from '#server/storage/links.ts'
import type { Person } from '#server/storage/people.ts'
import type { Services } from '../services.ts'

type Needs = Pick<Services, 'storage' | 'links'>

/** Everybody who has a seat, in the order they were invited. `base` is what links begin with. Rejects with a `StorageError`. */
export async function invitedPeople(
  room: DialogueRoom,
  base: string,
  needs: Needs,
): Promise<readonly InvitedPerson[]> {
  const seats = Object.values(room.state.participants.people).filter(({ removed }) => !removed)
  const [people, links] = await Promise.all([
    needs.storage.access.people.byIds(seats.map(({ id }) => id)),
    needs.links.workingIn(room.id),
  ])
  const byId = new Map(people.map((person) => [person.id, person]))
  return seats.flatMap(({ id, organisationId, role }) => {
    const person = byId.get(id)
    const link = newestOf(links, id)
    return person === undefined
      ? []
      : [{ ...seen(person), organisationId, role, link: linkSeen(link, base, needs) }]
  })
}

/** One of them, or `null`. Rejects with a `StorageError`. */
export async function invitedPerson(
  room: DialogueRoom,
  personId: PersonId,
  base: string,
  needs: Needs,
): Promise<InvitedPerson | null> {
  const people = await invitedPeople(room, base, needs)
  return people.find(({ id }) => id === personId) ?? null
}

function seen({
  id,
  name,
  email,
  language,
}: Person): Pick<InvitedPerson, 'id' | 'name' | 'email' | 'language'> {
  return { id, name, email, language }
}

function newestOf(links: readonly Link[], personId: PersonId): Link | undefined {
  return links.filter((link) => link.kind === 'personal' && link.personId === personId).at(-1)
}

function linkSeen(link: Link | undefined, base: string, { links }: Needs): InvitedPerson['link'] {
  const path = link === undefined ? null : links.path(link)
  if (link === undefined || path === null) return null
  return { url: `${base}${path}`, createdAt: link.createdAt, usedAt: link.usedAt }
}
