// The requests by which people are invited, changed and let go, and links are handed out and taken back.
import { request } from '#client/connection/http/api.ts'
import type { ApiResult } from '#client/connection/http/api.ts'
import type { InvitationInput, InvitedPerson, PersonChange, RoomLink } from '#shared/protocol/http/people.ts'

/** What can be done with the people of one dialogue. Every change is the server's to refuse. */
export interface PeopleApi {
  readonly invite: (invitation: InvitationInput) => Promise<ApiResult<InvitedPerson>>
  readonly change: (personId: string, change: PersonChange) => Promise<ApiResult<InvitedPerson>>
  /** Erases name and e-mail and ends every session the person has here. */
  readonly remove: (personId: string) => Promise<ApiResult<undefined>>
  /** Makes a new personal link; the one before it stops working. */
  readonly renewLink: (person: InvitedPerson) => Promise<ApiResult<InvitedPerson>>
  /** Takes the personal link back and ends the sessions it opened. */
  readonly revokeLink: (personId: string) => Promise<ApiResult<undefined>>
  /** Makes a room link; the one before it stops working. */
  readonly renewRoomLink: () => Promise<ApiResult<RoomLink>>
  readonly revokeRoomLink: () => Promise<ApiResult<undefined>>
}

/** The facilitator's place: which dialogue, and as whom. A browser may have several seats in one dialogue. */
export interface Place {
  readonly dialogueId: string
  readonly as: string
}

/** The paths that are read. */
export const peoplePath = (place: Place): string => below(place, 'people')
export const roomLinkPath = (place: Place): string => below(place, 'room-link')

export function peopleApi(place: Place): PeopleApi {
  const person = (personId: string) => below(place, `people/${personId}`)
  const link = (personId: string) => below(place, `people/${personId}/link`)
  return {
    invite: (invitation) => request(peoplePath(place), { method: 'POST', body: invitation }),
    change: (personId, change) => request(person(personId), { method: 'PATCH', body: change }),
    remove: (personId) => request(`${person(personId)}&erase=1`, { method: 'DELETE' }),
    renewLink: ({ id, link: old }) => request(link(id), { method: 'POST', about: old?.url ?? null }),
    revokeLink: (personId) => request(link(personId), { method: 'DELETE' }),
    renewRoomLink: () => request(roomLinkPath(place), { method: 'POST' }),
    revokeRoomLink: () => request(roomLinkPath(place), { method: 'DELETE' }),
  }
}

const below = ({ dialogueId, as }: Place, path: string): string =>
  `/api/dialogues/${dialogueId}/${path}?as=${as}`
