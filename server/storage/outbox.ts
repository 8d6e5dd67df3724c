// The outbox: what is to be sent by mail, each once, whichever server sends it. It names what to write about and to whom, not the text.
import type { DialogueId, PersonId } from '#shared/dialogue/identifiers.ts'
import type { MailKind } from '#shared/protocol/http/mail.ts'
import type { Instant } from '#shared/time/instant.ts'

/** A mail to be written. */
export interface OutboxEntry {
  /** What makes it the same mail: there is one under a key, however often it is asked for. */
  readonly key: string
  readonly kind: MailKind
  readonly dialogueId: DialogueId
  readonly personId: PersonId
  /** The follow-up or the round of reports that it is about; `null` for an invitation and for the results. */
  readonly aboutId: string | null
  readonly createdAt: Instant
}

/** sent: the mail server has taken it · refused: the mail server will not · dropped: there was nobody, or no reason, to write to any more. */
export type OutboxEnd = 'sent' | 'refused' | 'dropped'

/** A mail in the outbox, waiting or ended. */
export interface StoredMail extends OutboxEntry {
  /** How many times it has been claimed. */
  readonly attempts: number
  /** Nobody claims it before. */
  readonly notBefore: Instant
  /** How it ended; `null` while it waits. */
  readonly end: OutboxEnd | null
  readonly endedAt: Instant | null
}

/** The table of mails. Every method rejects with a `StorageError` when the storage fails, and then nothing was written. */
export interface OutboxStore {
  /** Adds those whose keys are new; gives their keys. */
  add(entries: readonly OutboxEntry[]): Promise<readonly string[]>
  /**
   * Claims up to `limit` mails that wait and may be claimed at `now`, the oldest first: nobody else claims them before `until`. Of
   * several who claim at once each mail goes to one. Given as they are after it.
   */
  claim(now: Instant, until: Instant, limit: number): Promise<readonly StoredMail[]>
  /** Lets a mail wait until `notBefore`; does nothing when it has ended. */
  putBack(key: string, notBefore: Instant): Promise<void>
  /** Notes how a mail ended. The first end stays, until the mail is reopened. */
  finish(key: string, end: OutboxEnd, at: Instant): Promise<void>
  /**
   * Lets a mail that ended at `endedAt` wait again from `now`, as one that has never been claimed; whether it does. Of several who ask
   * for that at once one is heard.
   */
  reopen(key: string, endedAt: Instant, now: Instant): Promise<boolean>
  /** Those of these mails that exist, in no particular order. */
  byKeys(keys: readonly string[]): Promise<readonly StoredMail[]>
}
