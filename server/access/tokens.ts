// Tokens: what stands in links and cookies, and the hashes by which the storage knows them.
import { createHash, createHmac, randomBytes } from 'node:crypto'

/** The hash under which a token is stored. Tokens hold 256 random bits, so one round without salt is enough. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}

/** A token that nobody can guess. */
export function randomToken(): string {
  return randomBytes(32).toString('base64url')
}

/**
 * The token of a link. It follows from the link's id and a secret that is not in the database, so that a facilitator can copy a
 * link again while the database alone opens no door.
 */
export function linkToken(secret: Buffer, linkId: string): string {
  return createHmac('sha256', secret).update(linkId).digest('base64url')
}
