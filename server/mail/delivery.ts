// Sending what waits in the outbox: each mail once, also with several servers and after a crash.
import type { DialogueId } from '#shared/dialogue/identifiers.ts'
import { later, milliseconds, minutes, seconds } from '#shared/time/instant.ts'
import type { Duration } from '#shared/time/instant.ts'
import type { Scheduler } from '#shared/time/scheduler.ts'
import type { DialogueLogger } from '#server/dialogue/logger.ts'
import type { MailAddress } from '#server/exports/calendar/invitation.ts'
import type { OutboxEnd, StoredMail } from '#server/storage/outbox.ts'
import { compose, composeAll } from './compose.ts'
import type { ComposedMail, ComposeNeeds } from './compose.ts'
import type { Mailer } from './mailer.ts'
import type { MailReason } from './reasons.ts'

/** How many mails are claimed at once, and for how long: longer than sending all of them takes when each runs into its time limit. */
const BATCH = 10
const LEASE = minutes(15)
/** How often a mail is tried before it is given up; with the waits between, for about three days. */
export const MOST_ATTEMPTS = 20
const LONGEST_WAIT = minutes(6 * 60)
/** How long a letter that is being sent may take when the server stops. */
const LAST_LETTER = seconds(3)

export interface DeliveryNeeds extends ComposeNeeds {
  /** `null` where no mail is sent. */
  readonly mailer: Mailer | null
  readonly logger: DialogueLogger
}

/**
 * A server that dies leaves what it has claimed to whoever is there when the claim runs out. What the mail server had taken by then,
 * without that being noted, is sent again; the second has the same Message-ID, by which mailboxes know it. Losing a mail is the only other
 * choice.
 */
export class Delivery {
  readonly #needs: DeliveryNeeds
  #running: Promise<void> | null = null
  #again = false
  #closing = false
  /** The keys of those that are to be sent next, and that no other server sends meanwhile. */
  readonly #claimed = new Set<string>()
  /** The key of the one that is being sent. */
  #sending: string | null = null

  constructor(needs: DeliveryNeeds) {
    this.#needs = needs
  }

  /** Where mail is sent from; `null` where none is sent. */
  get from(): MailAddress | null {
    return this.#needs.from
  }

  /** The letters of one dialogue as they would be sent now, as `composeAll` gives them. Rejects with a `StorageError`. */
  composeAll(
    dialogueId: DialogueId,
    reasons: readonly MailReason[],
  ): Promise<ReadonlyMap<string, ComposedMail>> {
    return composeAll(dialogueId, reasons, this.#needs)
  }

  /** Puts mails into the outbox that are not there yet, for people who can be written to; gives their keys. Rejects with a `StorageError`. */
  async queue(reasons: readonly MailReason[]): Promise<readonly string[]> {
    const { storage, clock } = this.#needs
    const reachable = await this.reachable(reasons)
    const createdAt = clock()
    return storage.outbox.add(reachable.map((reason) => ({ ...reason, createdAt })))
  }

  /** Sends everything that waits. Resolves when nothing can be sent any more for now; rejects with a `StorageError`. */
  run(): Promise<void> {
    if (this.#running !== null) {
      this.#again = true
      return this.#running
    }
    this.#running = this.#sendAll().finally(() => {
      this.#running = null
    })
    return this.#running
  }

  /**
   * Waits for the letter that is being sent, though not for a mail server that does not answer, and lets the mail server go. Whatever
   * else waits can be sent at once, by another server or after the next start. Nothing is claimed from then on.
   */
  async close(scheduler: Scheduler): Promise<void> {
    const { mailer } = this.#needs
    this.#closing = true
    await this.#giveBack()
    const patience = Promise.withResolvers<void>()
    const cancel = scheduler.after(LAST_LETTER, patience.resolve)
    await Promise.race([this.#running?.catch(() => undefined), patience.promise])
    cancel()
    mailer?.close()
    // A mail server that has said nothing until now has hardly taken it; should it have, its Message-ID is the same.
    if (this.#sending !== null) this.#claimed.add(this.#sending)
    await this.#giveBack()
  }

  async #sendAll(): Promise<void> {
    const { mailer } = this.#needs
    if (mailer === null) return
    // Whoever asks while this runs has put in something that may have been passed by.
    do {
      this.#again = false
      let count = BATCH
      while (count === BATCH && !this.#closing) count = await this.#sendBatch(mailer)
    } while (this.#again && !this.#closing)
  }

  /** Claims some and sends them; gives how many there were. Those that it does not come to are given back. */
  async #sendBatch(mailer: Mailer): Promise<number> {
    const { storage, clock } = this.#needs
    const now = clock()
    const claimed = await storage.outbox.claim(now, later(now, LEASE), BATCH)
    for (const { key } of claimed) this.#claimed.add(key)
    try {
      for (const mail of claimed) {
        // The server may have begun to stop, also while they were claimed.
        if (this.#closing) break
        this.#claimed.delete(mail.key)
        this.#sending = mail.key
        await this.#deliver(mail, mailer).finally(() => {
          this.#sending = null
        })
      }
    } finally {
      await this.#giveBack()
    }
    return claimed.length
  }

  /** Ends the claims on what is to be sent next, so that it need not wait for them to run out; when the storage fails it does. */
  async #giveBack(): Promise<void> {
    const { storage, clock } = this.#needs
    const keys = [...this.#claimed]
    this.#claimed.clear()
    await Promise.allSettled(keys.map((key) => storage.outbox.putBack(key, clock())))
  }

  async #deliver(mail: StoredMail, mailer: Mailer): Promise<void> {
    const { storage, clock, logger } = this.#needs
    // An address that is changed while the letter is on its way is newer than the letter.
    const at = clock()
    const end = await this.#attempt(mail, mailer)
    if (end === 'later' && mail.attempts < MOST_ATTEMPTS) {
      await storage.outbox.putBack(mail.key, later(clock(), waitAfter(mail.attempts)))
      return
    }
    const ended = end === 'later' ? 'refused' : end
    await storage.outbox.finish(mail.key, ended, at)
    logger.info({ dialogueId: mail.dialogueId, mail: mail.kind, end: ended }, 'mail ended')
  }

  async #attempt(mail: StoredMail, mailer: Mailer): Promise<OutboxEnd | 'later'> {
    const composed = await compose(mail, this.#needs)
    if (composed === null || composed.to === null) return 'dropped'
    // She may have stopped mail since it was asked for.
    if ((await this.reachable([mail])).length === 0) return 'dropped'
    return mailer.send(composed, composed.to)
  }

  /** Those about people who have an address and have not stopped mail to it. Rejects with a `StorageError`. */
  async reachable<R extends MailReason>(reasons: readonly R[]): Promise<readonly R[]> {
    const { storage, stopLinks } = this.#needs
    const people = await storage.access.people.byIds([...new Set(reasons.map(({ personId }) => personId))])
    const hashes = new Map(
      people.flatMap(({ id, email }) =>
        email === null ? [] : [[id, stopLinks.addressHash(email)] as const],
      ),
    )
    const stopped = await storage.mailStops.stopped([...hashes.values()])
    return reasons.filter(({ personId }) => {
      const hash = hashes.get(personId)
      return hash !== undefined && !stopped.has(hash)
    })
  }
}

/** One minute after the first attempt, then twice as long each time. */
function waitAfter(attempts: number): Duration {
  return milliseconds(Math.min(LONGEST_WAIT, minutes(1) * 2 ** (attempts - 1)))
}
