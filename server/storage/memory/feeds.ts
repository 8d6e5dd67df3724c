// The table of feeds in memory.
import type { PersonId } from '#shared/dialogue/identifiers.ts'
import type { FeedStore, StoredFeed } from '../feeds.ts'
import { mustBe, mustBeNew } from './accessTables.ts'
import type { AccessTables } from './accessTables.ts'

export class MemoryFeeds implements FeedStore {
  readonly #tables: AccessTables

  constructor(tables: AccessTables) {
    this.#tables = tables
  }

  async replace(feed: StoredFeed): Promise<void> {
    const { feeds, people } = this.#tables
    const isEarlier = (other: StoredFeed) =>
      other.personId === feed.personId && other.organisationId === feed.organisationId
    const others = [...feeds.values()].filter((other) => !isEarlier(other))
    mustBe(people.has(feed.personId), 'a feed is of a person who exists')
    mustBeNew(!others.some(({ id }) => id === feed.id), 'the id of a feed is used once')
    mustBeNew(!others.some(({ tokenHash }) => tokenHash === feed.tokenHash), 'a token is used once')
    for (const other of feeds.values()) if (isEarlier(other)) feeds.delete(other.id)
    feeds.set(feed.id, feed)
  }

  async byTokenHash(tokenHash: string): Promise<StoredFeed | null> {
    return [...this.#tables.feeds.values()].find((feed) => feed.tokenHash === tokenHash) ?? null
  }

  async madeBy(personIds: readonly PersonId[]): Promise<readonly StoredFeed[]> {
    return [...this.#tables.feeds.values()]
      .filter(({ personId }) => personIds.includes(personId))
      .toSorted((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1))
  }

  async remove(id: string): Promise<void> {
    this.#tables.feeds.delete(id)
  }
}
