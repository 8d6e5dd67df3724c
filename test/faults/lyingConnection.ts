// A connection that can be told to lie: it then says "on disk" of what is not. The harness is tried on it, to show that it would tell.
import type { DatabaseSync } from 'node:sqlite'
import { Connection } from '#server/storage/sqlite/connection.ts'

export class LyingConnection extends Connection {
  readonly #db: DatabaseSync
  #lies = false

  constructor(db: DatabaseSync) {
    super(db)
    this.#db = db
  }

  /** From now on everything goes into one transaction that is never committed; reading sees it all the same. */
  lie(): void {
    this.#lies = true
    this.#db.exec('BEGIN IMMEDIATE')
  }

  override async write<T>(task: string, body: () => T): Promise<T> {
    return this.#lies ? body() : super.write(task, body)
  }

  override async read<T>(task: string, body: () => T): Promise<T> {
    return this.#lies ? body() : super.read(task, body)
  }
}
