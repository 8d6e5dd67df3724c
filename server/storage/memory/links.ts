// The table of links in memory.
import type { DialogueId } from '#shared/dialogue/identifiers.ts'
import { err, ok } from '#shared/lib/result.ts'
import type { Result } from '#shared/lib/result.ts'
import type { Instant } from '#shared/time/instant.ts'
import type { Link, LinkStore, SetupUse } from '../links.ts'
import type { SessionHash } from '../sessions.ts'
import { mustBe, mustBeNew } from './accessTables.ts'
import type { AccessTables } from './accessTables.ts'

export class MemoryLinks implements LinkStore {
  readonly #tables: AccessTables

  constructor(tables: AccessTables) {
    this.#tables = tables
  }

  async insert(link: Link): Promise<void> {
    const { links, people } = this.#tables
    mustBeNew(!links.has(link.id), 'the id of a link is used once')
    mustBeNew(!this.#inOrder().some(({ tokenHash }) => tokenHash === link.tokenHash), 'a token is used once')
    mustBe((link.kind === 'personal') === (link.personId !== null), 'a personal link has a person')
    mustBe(link.personId === null || people.has(link.personId), 'a link is of a person who exists')
    links.set(link.id, link)
  }

  async byTokenHash(tokenHash: string): Promise<Link | null> {
    return this.#inOrder().find((link) => link.tokenHash === tokenHash) ?? null
  }

  async inDialogue(dialogueId: DialogueId): Promise<readonly Link[]> {
    return this.#inOrder().filter((link) => link.dialogueId === dialogueId)
  }

  async toAccounts(): Promise<readonly Link[]> {
    return this.#inOrder().filter(({ kind, dialogueId }) => kind === 'personal' && dialogueId === null)
  }

  async openSetup(): Promise<Link | null> {
    return this.#inOrder().findLast(isOpenSetup) ?? null
  }

  async useSetup({ linkId, at, person, session }: SetupUse): Promise<Result<void, 'not-open'>> {
    const { links, people, sessions } = this.#tables
    const link = links.get(linkId)
    const isSetUp = [...people.values()].some(({ account }) => account !== null)
    if (link === undefined || !isOpenSetup(link) || isSetUp) return err('not-open')
    mustBeNew(!people.has(person.id), 'the id of a person is used once')
    mustBeNew(!sessions.has(session.idHash), 'the hash of a session is used once')
    links.set(linkId, { ...link, usedAt: at })
    this.#tables.insertPerson(person)
    this.#tables.insertSession(session)
    this.#tables.grantSeat(session.idHash, { dialogueId: null, personId: person.id, linkId, grantedAt: at })
    return ok(undefined)
  }

  async revoke(id: string, at: Instant): Promise<Result<readonly SessionHash[], 'not-found'>> {
    const link = this.#tables.links.get(id)
    if (link === undefined) return err('not-found')
    this.#tables.links.set(id, { ...link, revokedAt: link.revokedAt ?? at })
    return ok(this.#tables.removeSeats(({ linkId }) => linkId === id))
  }

  /** The oldest first; those of one moment as they were added. */
  #inOrder(): readonly Link[] {
    return [...this.#tables.links.values()].toSorted((a, b) => a.createdAt - b.createdAt)
  }
}

const isOpenSetup = ({ kind, usedAt, revokedAt }: Link): boolean =>
  kind === 'setup' && usedAt === null && revokedAt === null
