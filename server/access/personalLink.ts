// Following a personal link: the browser gets the seat that is bound to it.
import type { DialogueId, PersonId } from '#shared/dialogue/identifiers.ts'
import type { Clock } from '#shared/time/instant.ts'
import type { GrantedSeat, SeatedSession, SessionStore } from '#server/storage/sessions.ts'
import type { Links } from './links.ts'
import type { Sessions } from './sessions.ts'

/** What is needed to follow a personal link. */
export interface PersonalLinkServices {
  readonly store: SessionStore
  readonly links: Links
  readonly sessions: Sessions
  readonly clock: Clock
}

/** What comes of following a personal link. */
export interface Entry {
  /** The id of the session that has the seat now. */
  readonly sessionId: string
  readonly seats: readonly GrantedSeat[]
  /** `null` when the link leads to an account. */
  readonly dialogueId: DialogueId | null
  readonly personId: PersonId
}

/**
 * Follows a personal link with the session that the browser has, or with a new one; `null` when the link does not work.
 * Rejects with a `StorageError`.
 */
export async function followPersonalLink(
  token: string,
  sessionId: string | null,
  { store, links, sessions, clock }: PersonalLinkServices,
): Promise<Entry | null> {
  const link = await links.find('personal', token)
  if (link === null || link.personId === null) return null
  const { dialogueId, personId } = link
  const held = await heldSession(sessionId, sessions)
  const seat: GrantedSeat = { dialogueId, personId, linkId: link.id, grantedAt: clock() }
  const granted = await store.addSeat(held.idHash, seat)
  if (!granted.ok) return null
  const others = held.seats.filter((other) => !isSameSeat(other, seat))
  return { sessionId: held.id, seats: [seat, ...others], dialogueId, personId }
}

async function heldSession(
  id: string | null,
  sessions: Sessions,
): Promise<Pick<SeatedSession, 'idHash' | 'seats'> & { readonly id: string }> {
  const known = await sessions.find(id)
  if (known !== null && id !== null) return { id, idHash: known.idHash, seats: known.seats }
  const opened = await sessions.open()
  return { id: opened.id, idHash: opened.stored.idHash, seats: [] }
}

function isSameSeat(a: GrantedSeat, b: GrantedSeat): boolean {
  return a.dialogueId === b.dialogueId && a.personId === b.personId
}
