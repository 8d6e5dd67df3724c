// Signs of life in SQLite.
import { z } from 'zod'
import { instantSchema } from '#shared/time/schema.ts'
import type { Instant } from '#shared/time/instant.ts'
import type { Heartbeat } from '../heartbeat.ts'
import type { Connection } from './connection.ts'

const lastSchema = z.object({ at: instantSchema.nullable() })

export class SqliteHeartbeat implements Heartbeat {
  readonly #connection: Connection

  constructor(connection: Connection) {
    this.#connection = connection
  }

  async record(nodeId: string, at: Instant): Promise<void> {
    await this.#connection.write('record a sign of life', () =>
      this.#connection.run(
        `INSERT INTO heartbeats (nodeId, at) VALUES (:nodeId, :at)
         ON CONFLICT (nodeId) DO UPDATE SET at = max(at, excluded.at)`,
        { nodeId, at },
      ),
    )
  }

  async last(): Promise<Instant | null> {
    return this.#connection.read('read the last sign of life', () => {
      const row = this.#connection.row(lastSchema, 'SELECT max(at) AS at FROM heartbeats')
      return row?.at ?? null
    })
  }
}
