// Addresses that get no mail, in PostgreSQL.
import type { Instant } from '#shared/time/instant.ts'
import type { MailStops } from '../mailStops.ts'
import { mailStopRowSchema } from '../rows/loopRows.ts'
import type { Connection } from './connection.ts'

export class PostgresMailStops implements MailStops {
  readonly #connection: Connection

  constructor(connection: Connection) {
    this.#connection = connection
  }

  async stop(addressHash: string, at: Instant): Promise<void> {
    await this.#connection.single('stop mail', (db) =>
      db.run('INSERT INTO mail_stops (address_hash, at) VALUES (:addressHash, :at) ON CONFLICT DO NOTHING', {
        addressHash,
        at,
      }),
    )
  }

  async resume(addressHash: string): Promise<void> {
    await this.#connection.single('resume mail', (db) =>
      db.run('DELETE FROM mail_stops WHERE address_hash = :addressHash', { addressHash }),
    )
  }

  async stopped(addressHashes: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.#connection.single('look for stopped mail', (db) =>
      db.rows(mailStopRowSchema, 'SELECT address_hash FROM mail_stops WHERE address_hash = ANY (:hashes)', {
        hashes: addressHashes,
      }),
    )
    return new Set(rows.map(({ addressHash }) => addressHash))
  }
}
