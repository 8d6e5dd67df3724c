// What access needs of a storage: people, and the links, sessions and lobby by which they come in.
import type { LinkStore } from './links.ts'
import type { LobbyStore } from './lobby.ts'
import type { PeopleStore } from './people.ts'
import type { SessionStore } from './sessions.ts'

/** The tables of access. What must change in several of them at once is one method of the one it starts from. */
export interface AccessStore {
  readonly people: PeopleStore
  readonly links: LinkStore
  readonly sessions: SessionStore
  readonly lobby: LobbyStore
}
