// Links: making them, knowing them again, and taking them back.
import type { DialogueId, PersonId } from '#shared/dialogue/identifiers.ts'
import { assert } from '#shared/lib/assert.ts'
import type { Clock } from '#shared/time/instant.ts'
import type { Link, LinkKind, LinkStore } from '#server/storage/links.ts'
import type { SessionHash } from '#server/storage/sessions.ts'
import { hashToken, linkToken } from './tokens.ts'

/** What links are made with. */
export interface LinksOptions {
  readonly store: LinkStore
  /** What tokens follow from; at least 32 bytes. */
  readonly secret: Buffer
  readonly clock: Clock
  readonly newId: () => string
}

/** Where each kind of link leads, before the token. */
const paths: Readonly<Record<LinkKind, string>> = { setup: '/start', personal: '/l', room: '/r' }

/** Every link of the server, whatever it leads to. */
export class Links {
  readonly #options: LinksOptions

  constructor(options: LinksOptions) {
    this.#options = options
  }

  /** Makes and stores a link, of a new id unless one is given. Rejects with a `StorageError`, also when the id is taken. */
  async make(
    kind: LinkKind,
    dialogueId: DialogueId | null,
    personId: PersonId | null,
    id = this.#options.newId(),
  ): Promise<Link> {
    const { store, secret, clock } = this.#options
    const link: Link = {
      id,
      tokenHash: hashToken(linkToken(secret, id)),
      kind,
      dialogueId,
      personId,
      createdAt: clock(),
      usedAt: null,
      revokedAt: null,
    }
    await store.insert(link)
    return link
  }

  /**
   * The path that the link is followed by, token included; `null` when it was made under another secret, which is gone, so that
   * nobody can write it down again.
   */
  path(link: Link): string | null {
    const token = linkToken(this.#options.secret, link.id)
    return hashToken(token) === link.tokenHash ? `${paths[link.kind]}/${token}` : null
  }

  /** The link of that id, a revoked one too, or `null`; one made under another secret is not found. Rejects with a `StorageError`. */
  byId(id: string): Promise<Link | null> {
    const { store, secret } = this.#options
    return store.byTokenHash(hashToken(linkToken(secret, id)))
  }

  /** The link of that kind and token, unless it is revoked; `null` when there is none. Rejects with a `StorageError`. */
  async find(kind: LinkKind, token: string): Promise<Link | null> {
    const link = await this.#options.store.byTokenHash(hashToken(token))
    return link?.kind === kind && link.revokedAt === null ? link : null
  }

  /** The links into a dialogue that work now, the oldest first. Rejects with a `StorageError`. */
  async workingIn(dialogueId: DialogueId): Promise<readonly Link[]> {
    const links = await this.#options.store.inDialogue(dialogueId)
    return links.filter(({ revokedAt }) => revokedAt === null)
  }

  /** The links to accounts that work now, the oldest first. Rejects with a `StorageError`. */
  async workingToAccounts(): Promise<readonly Link[]> {
    const links = await this.#options.store.toAccounts()
    return links.filter(({ revokedAt }) => revokedAt === null)
  }

  /** Revokes links; gives the sessions that lost a seat by it. Rejects with a `StorageError`. */
  async revoke(links: readonly Link[]): Promise<readonly SessionHash[]> {
    const { store, clock } = this.#options
    const revoked = await Promise.all(links.map(({ id }) => store.revoke(id, clock())))
    return revoked.flatMap((sessions) => {
      assert(sessions.ok, 'links are never deleted while they work')
      return sessions.value
    })
  }
}
