// Setting up: the one-time link by which the first facilitator comes to an account.
import type { SetUp } from '#shared/protocol/http/session.ts'
import type { Clock } from '#shared/time/instant.ts'
import type { AccessStore } from '#server/storage/accessStore.ts'
import type { Links } from './links.ts'
import { ACCOUNT_SESSION_LASTS } from './sessions.ts'
import type { OpenedSession, Sessions } from './sessions.ts'

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
 * Rejects with a `StorageError`.
 */
export async function useSetUp(
  { token, name, organisation }: SetUp,
  { store, links, sessions, clock, newId }: SetUpServices,
): Promise<OpenedSession | null> {
  const link = await links.find('setup', token)
  if (link === null) return null
  const session = sessions.prepare(ACCOUNT_SESSION_LASTS)
  const used = await store.links.useSetup({
    linkId: link.id,
    at: clock(),
    person: { id: newId(), name, email: null, language: 'sv', account: { organisation }, createdAt: clock() },
    session: session.stored,
  })
  return used.ok ? session : null
}
