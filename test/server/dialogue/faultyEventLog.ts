// An event log that a test can break and count, over one that works.
import type { Append, AnsweredCommand, CommandKey, EventLog, Rewrite } from '#server/storage/eventLog.ts'
import { StorageError } from '#server/storage/storageError.ts'

export class FaultyEventLog implements EventLog {
  /** Whether every call fails, as when the disk is full. */
  broken = false
  /** Whether an append is written and fails all the same, as when the connection to a database is lost at the wrong moment. */
  forgetful = false
  readonly appends: Append[] = []
  reads = 0
  readonly #inner: EventLog

  constructor(inner: EventLog) {
    this.#inner = inner
  }

  async append(append: Append) {
    this.check()
    this.appends.push(append)
    const result = await this.#inner.append(append)
    if (this.forgetful) throw new StorageError('other', 'the connection was lost')
    return result
  }

  async keepAnswer(dialogueId: string, command: AnsweredCommand) {
    this.check()
    return this.#inner.keepAnswer(dialogueId, command)
  }

  async read(dialogueId: string, afterSeq: number) {
    this.check()
    this.reads += 1
    return this.#inner.read(dialogueId, afterSeq)
  }

  async answerTo(dialogueId: string, command: CommandKey) {
    this.check()
    return this.#inner.answerTo(dialogueId, command)
  }

  async summaries(dialogueIds: readonly string[]) {
    this.check()
    return this.#inner.summaries(dialogueIds)
  }

  async seatsOf(personIds: readonly string[]) {
    this.check()
    return this.#inner.seatsOf(personIds)
  }

  async withSomebodyPresent() {
    this.check()
    return this.#inner.withSomebodyPresent()
  }

  async outdated() {
    this.check()
    return this.#inner.outdated()
  }

  async rewrite(rewrite: Rewrite) {
    this.check()
    return this.#inner.rewrite(rewrite)
  }

  /** What every call does first. @throws StorageError while it is broken */
  check(): void {
    if (this.broken) throw new StorageError('full', 'no space left')
  }
}
