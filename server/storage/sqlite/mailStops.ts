// Addresses that get no mail, in SQLite.
import type { Instant } from '#shared/time/instant.ts'
import type { MailStops } from '../mailStops.ts'
import { mailStopRowSchema } from '../rows/loopRows.ts'
import type { Connection } from './connection.ts'

export class SqliteMailStops implements MailStops {
  readonly #connection: Connection

  constructor(connection: Connection) {
    this.#connection = connection
  }

  async stop(addressHash: string, at: Instant): Promise<void> {
    await this.#connection.write('stop mail', () =>
      this.#connection.run(
        'INSERT INTO mailStops (addressHash, at) VALUES (:addressHash, :at) ON CONFLICT DO NOTHING',
        { addressHash, at },
      ),
    )
  }

  async resume(addressHash: string): Promise<void> {
    await this.#connection.write('resume mail', () =>
      this.#connection.run('DELETE FROM mailStops WHERE addressHash = :addressHash', { addressHash }),
    )
  }

  async stopped(addressHashes: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.#connection.read('look for stopped mail', () =>
      this.#connection.rows(
        mailStopRowSchema,
        'SELECT addressHash FROM mailStops WHERE addressHash IN (SELECT value FROM json_each(:hashes))',
        { hashes: JSON.stringify(addressHashes) },
      ),
    )
    return new Set(rows.map(({ addressHash }) => addressHash))
  }
}
