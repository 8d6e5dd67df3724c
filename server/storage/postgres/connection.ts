// The connections to a PostgreSQL server: a pool of them, and the transactions that run on one each.
import { Pool, TypeOverrides, types } from 'pg'
import type { PoolClient } from 'pg'
import { milliseconds, seconds } from '#shared/time/instant.ts'
import type { Duration } from '#shared/time/instant.ts'
import { StorageError } from '../storageError.ts'
import { storageFailure } from './failure.ts'
import { Statements } from './statements.ts'

/** Transactions that run at once; the others wait. */
const MOST_CONNECTIONS = 10
/** How long a connection may take to come about, a statement to run, a lock to be had, and a transaction to do nothing. */
const CONNECT_WITHIN = seconds(3)
const STATEMENT_WITHIN = seconds(10)
const LOCK_WITHIN = seconds(5)
const IDLE_WITHIN = seconds(10)
/** As good as for ever: the longest time that Node can wait, 24 days. */
const NO_LIMIT = milliseconds(2 ** 31 - 1)

const BEGIN_WRITING = 'BEGIN'
/** Every statement of the transaction sees the same moment. */
const BEGIN_READING = 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY'

// The driver gives `bigint` as text; ours are times and counts, far below 2^53.
const numbers = new TypeOverrides()
numbers.setTypeParser(types.builtins.INT8, Number)

/** A database to run transactions in, until it is closed. */
export class Connection {
  readonly #pool: Pool
  #closing: Promise<void> | null = null

  /** @param url `postgres://user:password@host:port/database`; more parameters as libpq has them */
  constructor(url: string) {
    this.#pool = new Pool({
      connectionString: url,
      application_name: 'snabbdialog',
      types: numbers,
      max: MOST_CONNECTIONS,
      keepAlive: true,
      connectionTimeoutMillis: CONNECT_WITHIN,
      statement_timeout: STATEMENT_WITHIN,
      // A server that hangs says nothing; then the driver stops waiting.
      query_timeout: STATEMENT_WITHIN + CONNECT_WITHIN,
      lock_timeout: LOCK_WITHIN,
      // A node that stands still must not hold the locks that others wait for.
      idle_in_transaction_session_timeout: IDLE_WITHIN,
    })
    // A connection lost while nobody uses it is replaced when somebody needs one; that one is told if it cannot be.
    this.#pool.on('error', () => undefined)
    // The same for one that is in use, or being given up: the statement that waits on it is told, and a second word would end the process.
    this.#pool.on('connect', (client) => client.on('error', () => undefined))
  }

  /**
   * Runs `body` in one transaction; on disk when it resolves. When `body` rejects or gives an error, nothing was written. When
   * PostgreSQL goes away during the commit it may have been written all the same, and whoever repeats it must be ready for that.
   * Rejects with a `StorageError` whose message names `task`, or with what is a bug of ours.
   */
  write<T>(task: string, body: (statements: Statements) => Promise<T>): Promise<T> {
    return this.#transaction(BEGIN_WRITING, task, body)
  }

  /** Runs `body`, which sees one unchanging moment of the database. Rejects like `write`. */
  read<T>(task: string, body: (statements: Statements) => Promise<T>): Promise<T> {
    return this.#transaction(BEGIN_READING, task, body)
  }

  /** The same as `write` for what changes whole tables: its statements may take as long as they need, and wait for locks as they say. */
  rebuild<T>(task: string, body: (statements: Statements) => Promise<T>): Promise<T> {
    const unlimited = async (statements: Statements): Promise<T> => {
      await statements.script('SET LOCAL statement_timeout = 0')
      return body(statements)
    }
    return this.#transaction(BEGIN_WRITING, task, unlimited, NO_LIMIT)
  }

  /** Runs `body`, whose one statement needs no transaction around it. Rejects like `write`. */
  single<T>(task: string, body: (statements: Statements) => Promise<T>): Promise<T> {
    return this.#lend(task, null, body)
  }

  /** @param answerWithin how long the driver waits for each answer, where that differs from the usual */
  async #lend<T>(
    task: string,
    answerWithin: Duration | null,
    body: (statements: Statements) => Promise<T>,
  ): Promise<T> {
    if (this.#closing !== null) throw new StorageError('closed', `${task}: the storage is closed`)
    const client = await this.#connect(task)
    let usable = false
    try {
      const value = await body(new Statements(client, task, answerWithin))
      usable = true
      return value
    } finally {
      client.release(!usable)
    }
  }

  /** Waits for what is under way and closes. Everything after it rejects with code `closed`; closing again does nothing. */
  close(): Promise<void> {
    this.#closing ??= this.#pool.end()
    return this.#closing
  }

  #transaction<T>(
    begin: string,
    task: string,
    body: (statements: Statements) => Promise<T>,
    answerWithin: Duration | null = null,
  ): Promise<T> {
    return this.#lend(task, answerWithin, async (statements) => {
      await statements.run(begin)
      try {
        const value = await body(statements)
        await statements.run(isRefusal(value) ? 'ROLLBACK' : 'COMMIT')
        return value
      } catch (error) {
        // Whatever went wrong, PostgreSQL ends the transaction with the connection at the latest.
        await statements.run('ROLLBACK').catch(() => undefined)
        throw error
      }
    })
  }

  async #connect(task: string): Promise<PoolClient> {
    try {
      return await this.#pool.connect()
    } catch (error) {
      throw storageFailure(task, error)
    }
  }
}

/** Whether a transaction came to nothing: a `Result` that is an error. */
function isRefusal(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'ok' in value && value.ok === false
}
