// Setting up: the one-time link by which the first facilitator comes to an account.
import type { SetUp } from '#shared/protocol/http/session.ts'
import type { PersonId } from '#shared/dialogue/identifiers.ts'
import { between, minutes } from '#shared/time/instant.ts'
import type { Clock } from '#shared/time/instant.ts'
import type { AccessStore } from '#server/storage/accessStore.ts'
import type { Link } from '#server/storage/links.ts'
import { idOfWish } from './idOfWish.ts'
import type { Links } from './links.ts'
import { ACCOUNT_SESSION_LASTS } from './sessions.ts'
import type { OpenedSession, Sessions } from './sessions.ts'

/** How long after it was used the same request gets another session by a set-up link: the first may have been lost with its answer. */
export const REPEATED_WITHIN = minutes(60)

/** What setting up stands on. */
export interface SetUpServices {
  readonly store: AccessStore
  readonly links: Links
  readonly sessions: Sessions
  readonly clock: Clock
  readonly newId: () => string
}

/**
 * The path of the set-up link that works now, made at the first call; `null` once somebody has an account.
 * Rejects with a `StorageError`.
 */
export async function setUpPath({ store, links }: SetUpServices): Promise<string | null> {
  if (await store.people.hasAccount()) return null
  const open = await store.links.openSetup()
  const path = open === null ? null : links.path(open)
  return path ?? links.path(await links.make('setup', null, null))
}

/**
 * Uses a set-up link: gives the first facilitator's session, or `null` when the link does not work, or somebody has an account already.
 * The request that has used it, known again by its id, gets a session anew for an hour: nobody else knows that id. Rejects with a
 * `StorageError`.
 */
export async function useSetUp(
  { token, name, organisation }: SetUp,
  requestId: string | null,
  services: SetUpServices,
): Promise<OpenedSession | null> {
  const { store, links, sessions, clock, newId } = services
  const link = await links.find('setup', token)
  if (link === null) return null
  const personId = requestId === null ? newId() : idOfWish('set-up', link.id, requestId)
  const session = sessions.prepare(ACCOUNT_SESSION_LASTS)
  const used = await store.links.useSetup({
    linkId: link.id,
    at: clock(),
    person: {
      id: personId,
      name,
      email: null,
      language: 'sv',
      account: { organisation },
      createdAt: clock(),
    },
    session: session.stored,
  })
  return used.ok ? session : sessionAgain(link, personId, services)
}

/** Another session for the account that the link has been used for just now, or `null` when that is somebody else's or long ago. */
async function sessionAgain(
  link: Link,
  personId: PersonId,
  { store, sessions, clock }: SetUpServices,
): Promise<OpenedSession | null> {
  const [holder] = await store.people.byIds([personId])
  if (holder?.account == null || between(holder.createdAt, clock()) > REPEATED_WITHIN) return null
  const session = sessions.prepare(ACCOUNT_SESSION_LASTS)
  await store.sessions.open(session.stored)
  const seat = { dialogueId: null, personId, linkId: link.id, grantedAt: clock() }
  const granted = await store.sessions.addSeat(session.stored.idHash, seat)
  return granted.ok ? session : null
}
