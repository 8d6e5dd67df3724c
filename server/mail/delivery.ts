// Sending what waits in the outbox: each mail once, also with several servers and after a crash.
import { later, milliseconds, minutes, seconds } from '#shared/time/instant.ts'
import type { Duration } from '#shared/time/instant.ts'
import type { Scheduler } from '#shared/time/scheduler.ts'
import type { DialogueLogger } from '#server/dialogue/logger.ts'
import type { MailAddress } from '#server/exports/calendar/invitation.ts'
import type { OutboxEnd, StoredMail } from '#server/storage/outbox.ts'
import { compose } from './compose.ts'
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
 * A server that dies after the mail server took a mail, and before that is noted, leaves it to be sent again when its claim runs
 * out; the second has the same Message-ID, by which mailboxes know it. Losing a mail is the only other choice.
 */
export class Delivery {
  readonly #needs: DeliveryNeeds
  #running: Promise<void> | null = null
  #again = false
  #closing = false
  /** Those that are to be sent next, and that no other server sends meanwhile. */
  #claimed: StoredMail[] = []

  constructor(needs: DeliveryNeeds) {
    this.#needs = needs
  }

  /** Where mail is sent from; `null` where none is sent. */
  get from(): MailAddress | null {
    return this.#needs.from
  }

  /** The letter as it would be sent now; `null` when there is nobody, or no reason, to write to. Rejects with a `StorageError`. */
  compose(reason: MailReason): Promise<ComposedMail | null> {
    return compose(reason, this.#needs)
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
   * else waits is sent after the next start.
   */
  async close(scheduler: Scheduler): Promise<void> {
    const { storage, clock, mailer } = this.#needs
    this.#closing = true
    // Their claim is given back, so that they need not wait for it to run out; when the storage fails they do.
    const unsent = this.#claimed.splice(0).map(({ key }) => storage.outbox.putBack(key, clock()))
    await Promise.allSettled(unsent)
    const patience = Promise.withResolvers<void>()
    const cancel = scheduler.after(LAST_LETTER, patience.resolve)
    await Promise.race([this.#running?.catch(() => undefined), patience.promise])
    cancel()
    mailer?.close()
  }

  async #sendAll(): Promise<void> {
    const { storage, clock, mailer } = this.#needs
    if (mailer === null) return
    // Whoever asks while this runs has put in something that may have been passed by.
    do {
      this.#again = false
      let count: number
      do {
        const now = clock()
        this.#claimed = [...(await storage.outbox.claim(now, later(now, LEASE), BATCH))]
        count = this.#claimed.length
        for (let mail = this.#claimed.shift(); mail && !this.#closing; mail = this.#claimed.shift()) {
          await this.#deliver(mail, mailer)
        }
      } while (count === BATCH && !this.#closing)
    } while (this.#again && !this.#closing)
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
export function waitAfter(attempts: number): Duration {
  return milliseconds(Math.min(LONGEST_WAIT, minutes(1) * 2 ** (attempts - 1)))
}
