// How statements are put to PostgreSQL: parameters by name, rows read back with our names for columns.
import type { ClientBase, QueryResult } from 'pg'
import type { z } from 'zod'
import type { Duration } from '#shared/time/instant.ts'
import { parseRow } from '../rows/parseRow.ts'
import { storageFailure } from './failure.ts'

/** What a parameter may be. */
export type Value = string | number | boolean | null | Uint8Array | readonly Value[]

/** Values by the name that a statement gives them (`:name`). */
export type Values = Readonly<Record<string, Value>>

interface Prepared {
  readonly name: string
  readonly text: string
  readonly parameters: readonly string[]
}

const prepared = new Map<string, Prepared>()

/** Statements on one connection. Each method rejects with a `StorageError` whose message names the task. */
export class Statements {
  readonly #client: ClientBase
  readonly #task: string
  readonly #waiting: { readonly query_timeout?: Duration }

  /**
   * @param task what they are for
   * @param answerWithin how long the driver waits for each answer, where that differs from the connection's own
   */
  constructor(client: ClientBase, task: string, answerWithin: Duration | null = null) {
    this.#client = client
    this.#task = task
    this.#waiting = answerWithin === null ? {} : { query_timeout: answerWithin }
  }

  /** Runs a statement and gives how many rows it touched. Statements stay prepared, so `sql` must be one of few. */
  async run(sql: string, values: Values = {}): Promise<number> {
    return (await this.#query(sql, values)).rowCount ?? 0
  }

  /** All rows, each parsed, `dialogue_id` as `dialogueId`. Rejects with code `corrupt` when one does not fit. */
  async rows<Schema extends z.ZodType>(
    schema: Schema,
    sql: string,
    values: Values = {},
  ): Promise<z.output<Schema>[]> {
    const { rows } = await this.#query(sql, values)
    return rows.map((row) => parseRow(schema, renamed(row)))
  }

  /** The first row, parsed, or `null`. Rejects with code `corrupt` when it does not fit. */
  async row<Schema extends z.ZodType>(
    schema: Schema,
    sql: string,
    values: Values = {},
  ): Promise<z.output<Schema> | null> {
    const [row] = await this.rows(schema, sql, values)
    return row ?? null
  }

  /** Runs several statements, without parameters and without keeping them prepared. */
  async script(sql: string): Promise<void> {
    try {
      await this.#client.query({ text: sql, ...this.#waiting })
    } catch (error) {
      throw storageFailure(this.#task, error)
    }
  }

  async #query(sql: string, values: Values): Promise<QueryResult<Record<string, unknown>>> {
    const { name, text, parameters } = prepare(sql)
    const given = parameters.map((parameter) => values[parameter])
    try {
      return await this.#client.query({ name, text, values: given, ...this.#waiting })
    } catch (error) {
      throw storageFailure(this.#task, error)
    }
  }
}

/** `:name` becomes PostgreSQL's `$1`; a cast (`::text`) stays. */
function prepare(sql: string): Prepared {
  const known = prepared.get(sql)
  if (known !== undefined) return known
  const parameters: string[] = []
  const text = sql.replace(/(?<!:):([a-z]\w*)/gi, (_match, parameter: string) => {
    if (!parameters.includes(parameter)) parameters.push(parameter)
    return `$${parameters.indexOf(parameter) + 1}`
  })
  const made = { name: `s${prepared.size + 1}`, text, parameters }
  prepared.set(sql, made)
  return made
}

function renamed(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column.replace(/_(\w)/g, (_match, letter: string) => letter.toUpperCase()),
      value,
    ]),
  )
}
