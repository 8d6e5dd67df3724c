// Signs of life in PostgreSQL.
import { z } from 'zod'
import { instantSchema } from '#shared/time/schema.ts'
import type { Instant } from '#shared/time/instant.ts'
import type { Heartbeat } from '../heartbeat.ts'
import type { Connection } from './connection.ts'

const lastSchema = z.object({ at: instantSchema.nullable() })

export class PostgresHeartbeat implements Heartbeat {
  readonly #connection: Connection

  constructor(connection: Connection) {
    this.#connection = connection
  }

  async record(nodeId: string, at: Instant): Promise<void> {
    await this.#connection.single('record a sign of life', (db) =>
      db.run(
        `INSERT INTO heartbeats AS known (node_id, at) VALUES (:nodeId, :at)
         ON CONFLICT (node_id) DO UPDATE SET at = greatest(known.at, excluded.at)`,
        { nodeId, at },
      ),
    )
  }

  async last(): Promise<Instant | null> {
    return this.#connection.single('read the last sign of life', async (db) => {
      const row = await db.row(lastSchema, 'SELECT max(at) AS at FROM heartbeats')
      return row?.at ?? null
    })
  }
}
