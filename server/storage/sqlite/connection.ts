// The connection to an SQLite file: its transactions, its prepared statements, and how rows are read back.
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'
import type { z } from 'zod'
import { parseRow } from '../rows/parseRow.ts'
import { StorageError } from '../storageError.ts'
import { storageFailure } from './failure.ts'

/** Values by the name that a statement gives them (`:name`). */
export type Values = Readonly<Record<string, SQLInputValue>>

/** How long a statement waits for another process that holds the lock, in milliseconds. Everything else waits too. */
export const PATIENCE_MS = 2000

/**
 * Statements run at once, in this thread: a durable commit takes less than a millisecond, which is less than the way to another
 * thread and back would cost under load. What `write` and `read` are given must therefore not wait for anything.
 */
export class Connection {
  readonly #db: DatabaseSync
  readonly #statements = new Map<string, StatementSync>()
  #patient = true

  constructor(db: DatabaseSync) {
    this.#db = db
  }

  /**
   * Runs `body` in one transaction that nobody else can write beside; on disk when it resolves. When `body` throws or the commit
   * fails, nothing was written. @throws StorageError whose message names `task`.
   */
  async write<T>(task: string, body: () => T): Promise<T> {
    try {
      const value = this.#transaction('BEGIN IMMEDIATE', task, body)
      this.#bePatient(true)
      return value
    } catch (error) {
      // One wait shows that the lock stays; to wait anew for each write would keep everybody waiting, readers too.
      if (error instanceof StorageError && error.code === 'busy') this.#bePatient(false)
      throw error
    }
  }

  /** Runs `body`, which sees one unchanging moment of the database. @throws StorageError whose message names `task`. */
  async read<T>(task: string, body: () => T): Promise<T> {
    return this.#transaction('BEGIN', task, body)
  }

  /** Runs a statement and gives how many rows it changed. Statements are kept prepared, so `sql` must be one of few. */
  run(sql: string, values: Values = {}): number {
    return Number(this.#statement(sql).run(values).changes)
  }

  /** The same with values by position, which is quicker where it is done thousands of times a second. */
  runAt(sql: string, ...values: readonly SQLInputValue[]): number {
    return Number(this.#statement(sql).run(...values).changes)
  }

  /** All rows, each parsed. @throws StorageError with code `corrupt` when one does not fit. */
  rows<Schema extends z.ZodType>(schema: Schema, sql: string, values: Values = {}): z.output<Schema>[] {
    return this.#statement(sql)
      .all(values)
      .map((row) => parseRow(schema, row))
  }

  /** The first row, parsed, or `null`. @throws StorageError with code `corrupt` when it does not fit. */
  row<Schema extends z.ZodType>(schema: Schema, sql: string, values: Values = {}): z.output<Schema> | null {
    const row = this.#statement(sql).get(values)
    return row === undefined ? null : parseRow(schema, row)
  }

  /**
   * Brings what was written from SQLite's write-ahead log into the file and empties that log, so that what was erased is in
   * neither. While somebody else reads (a backup, say) it is left for the next time.
   */
  async checkpoint(): Promise<void> {
    try {
      this.#db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    } catch (error) {
      throw storageFailure('checkpoint', error)
    }
  }

  /** Closes the file. Everything after it fails with code `closed`; closing again does nothing. */
  close(): void {
    if (this.#db.isOpen) this.#db.close()
    this.#statements.clear()
  }

  #bePatient(patient: boolean): void {
    if (patient === this.#patient) return
    this.#patient = patient
    this.#db.exec(`PRAGMA busy_timeout = ${patient ? PATIENCE_MS : 0}`)
  }

  #transaction<T>(begin: string, task: string, body: () => T): T {
    try {
      this.#statement(begin).run()
      const value = body()
      this.#statement('COMMIT').run()
      return value
    } catch (error) {
      // SQLite has rolled back by itself after some failures, a full disk among them.
      if (this.#db.isOpen && this.#db.isTransaction) this.#db.exec('ROLLBACK')
      throw storageFailure(task, error)
    }
  }

  #statement(sql: string): StatementSync {
    let statement = this.#statements.get(sql)
    if (statement === undefined) {
      statement = this.#db.prepare(sql)
      this.#statements.set(sql, statement)
    }
    return statement
  }
}
