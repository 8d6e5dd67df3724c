// The outbox in memory.
import type { Instant } from '#shared/time/instant.ts'
import type { OutboxEnd, OutboxEntry, OutboxStore, StoredMail } from '../outbox.ts'

export class MemoryOutbox implements OutboxStore {
  readonly #mails = new Map<string, StoredMail>()

  async add(entries: readonly OutboxEntry[]): Promise<readonly string[]> {
    const added: string[] = []
    for (const entry of entries) {
      if (this.#mails.has(entry.key)) continue
      this.#mails.set(entry.key, {
        ...entry,
        attempts: 0,
        notBefore: entry.createdAt,
        end: null,
        endedAt: null,
      })
      added.push(entry.key)
    }
    return added
  }

  async claim(now: Instant, until: Instant, limit: number): Promise<readonly StoredMail[]> {
    return [...this.#mails.values()]
      .filter(({ end, notBefore }) => end === null && notBefore <= now)
      .toSorted((a, b) => a.createdAt - b.createdAt || (a.key < b.key ? -1 : 1))
      .slice(0, limit)
      .map((mail) => this.#put({ ...mail, attempts: mail.attempts + 1, notBefore: until }))
  }

  async putBack(key: string, notBefore: Instant): Promise<void> {
    const mail = this.#mails.get(key)
    if (mail?.end === null) this.#put({ ...mail, notBefore })
  }

  async finish(key: string, end: OutboxEnd, at: Instant): Promise<void> {
    const mail = this.#mails.get(key)
    if (mail?.end === null) this.#put({ ...mail, end, endedAt: at })
  }

  async reopen(key: string, endedAt: Instant, now: Instant): Promise<boolean> {
    const mail = this.#mails.get(key)
    if (mail?.endedAt !== endedAt) return false
    this.#put({ ...mail, attempts: 0, notBefore: now, end: null, endedAt: null })
    return true
  }

  async byKeys(keys: readonly string[]): Promise<readonly StoredMail[]> {
    return [...new Set(keys)].flatMap((key) => this.#mails.get(key) ?? [])
  }

  #put(mail: StoredMail): StoredMail {
    this.#mails.set(mail.key, mail)
    return mail
  }
}
