// Which place a knock gets among those who wait: every table of the lobby asks here, in the transaction that writes.
import { err, ok } from '#shared/lib/result.ts'
import type { Result } from '#shared/lib/result.ts'
import type { WaitingEntry } from './lobby.ts'

/** What comes of a knock. */
export interface PlaceInLobby {
  readonly entry: WaitingEntry
  /** Whether the entry is to be added; otherwise it waits already. */
  readonly isNew: boolean
  /** Other entries of the session, to be removed. */
  readonly replaced: readonly string[]
}

/**
 * The place of a session that knocks. When it waits already, with the same name and organisation, it goes on under its entry. With others
 * the new entry takes its place: a facilitator must not admit under an id what she has not been shown under it. `full`: `most` others
 * wait there.
 * @param waiting all who wait in the dialogue's lobby, the first to come first
 */
export function placeInLobby(
  waiting: readonly WaitingEntry[],
  knocking: WaitingEntry,
  most: number,
): Result<PlaceInLobby, 'full'> {
  const earlier = waiting.filter(({ sessionIdHash }) => sessionIdHash === knocking.sessionIdHash)
  if (waiting.length - earlier.length >= most) return err('full')
  const [first] = earlier
  const same = earlier.find(
    ({ name, organisationId }) => name === knocking.name && organisationId === knocking.organisationId,
  )
  const entry = same ?? { ...knocking, since: first?.since ?? knocking.since }
  const replaced = earlier.flatMap(({ id }) => (id === entry.id ? [] : [id]))
  return ok({ entry, isNew: same === undefined, replaced })
}
