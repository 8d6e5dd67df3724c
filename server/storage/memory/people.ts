// The table of people in memory.
import type { PersonId } from '#shared/dialogue/identifiers.ts'
import { err, ok } from '#shared/lib/result.ts'
import type { Result } from '#shared/lib/result.ts'
import type { Instant } from '#shared/time/instant.ts'
import type { EventLog } from '../eventLog.ts'
import type { NewPerson, PeopleStore, Person, PersonChanges } from '../people.ts'
import type { SessionHash } from '../sessions.ts'
import type { AccessTables } from './accessTables.ts'

export class MemoryPeople implements PeopleStore {
  readonly #tables: AccessTables
  readonly #events: Pick<EventLog, 'seatsOf'>

  constructor(tables: AccessTables, events: Pick<EventLog, 'seatsOf'>) {
    this.#tables = tables
    this.#events = events
  }

  async insert(person: NewPerson): Promise<void> {
    this.#tables.insertPerson(person)
  }

  async byIds(ids: readonly PersonId[]): Promise<readonly Person[]> {
    return [...new Set(ids)].flatMap((id) => this.#tables.people.get(id) ?? [])
  }

  async update(id: PersonId, changes: PersonChanges): Promise<Result<void, 'not-found'>> {
    const person = this.#tables.people.get(id)
    if (person === undefined) return err('not-found')
    this.#tables.people.set(id, { ...person, ...changes })
    return ok(undefined)
  }

  async erase(id: PersonId): Promise<readonly SessionHash[]> {
    const { people, links, lobby, feeds } = this.#tables
    people.delete(id)
    for (const link of links.values()) if (link.personId === id) links.delete(link.id)
    for (const feed of feeds.values()) if (feed.personId === id) feeds.delete(feed.id)
    for (const entry of lobby.values()) {
      if (entry.status === 'admitted' && entry.personId === id) lobby.delete(entry.id)
    }
    return this.#tables.removeSeats(({ personId }) => personId === id)
  }

  async withoutSeat(moment: Instant): Promise<readonly PersonId[]> {
    const guests = [...this.#tables.people.values()].filter(({ account }) => account === null)
    const ids = guests.filter(({ createdAt }) => createdAt < moment).map(({ id }) => id)
    const seated = new Set((await this.#events.seatsOf(ids)).map(({ id }) => id))
    return ids.filter((id) => !seated.has(id)).toSorted()
  }

  async hasAccount(): Promise<boolean> {
    return (await this.accounts()).length > 0
  }

  async accounts(): Promise<readonly Person[]> {
    const holders = [...this.#tables.people.values()].filter(({ account }) => account !== null)
    return holders.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  }
}
