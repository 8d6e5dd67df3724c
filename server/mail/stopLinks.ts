// Links that stop mail, and the hash by which an address that gets none is known. Both follow from the server's secret.
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { PersonId } from '#shared/dialogue/identifiers.ts'

export class StopLinks {
  readonly #secret: Buffer

  /** @param secret at least 32 bytes */
  constructor(secret: Buffer) {
    this.#secret = secret
  }

  /** The token that stops mail to a person. */
  token(personId: PersonId): string {
    return `${personId}.${this.#mac(`stop mail to ${personId}`)}`
  }

  /** Whose token it is, or `null` when it is nobody's. */
  personOf(token: string): PersonId | null {
    const personId = token.slice(0, token.lastIndexOf('.'))
    const [given, right] = [Buffer.from(token), Buffer.from(this.token(personId))]
    return given.length === right.length && timingSafeEqual(given, right) ? personId : null
  }

  /** What an address is stored as; without the secret nobody can try addresses against it. */
  addressHash(address: string): string {
    return this.#mac(`address ${address.trim().toLowerCase()}`)
  }

  #mac(text: string): string {
    return createHmac('sha256', this.#secret).update(text).digest('base64url')
  }
}
