// The server that faults are tried on: the whole of it on SQLite, and ears for what its parent does to it.
import { z } from 'zod'
import { secretKey } from '#server/access/secretKey.ts'
import { createLogger } from '#server/logger.ts'
import { startServer } from '#server/start.ts'
import { Connection } from '#server/storage/sqlite/connection.ts'
import { databaseFile, openDatabase } from '#server/storage/sqlite/open.ts'
import { SqliteStorage } from '#server/storage/sqlite/storage.ts'
import { systemScheduler } from '#server/systemScheduler.ts'
import { later, milliseconds } from '#shared/time/instant.ts'
import type { Ready } from './serverProcess.ts'

const messageSchema = z.object({
  /** Whether the disk takes any more. */
  full: z.boolean().optional(),
  /** How far off the wall clock is, in milliseconds. */
  clockOffMs: z.int().optional(),
})

const [dataDir = '', port = '0'] = process.argv.slice(2)
const db = openDatabase(databaseFile(dataDir))
let offMs = 0

const server = await startServer({
  storage: new SqliteStorage(new Connection(db)),
  secret: await secretKey(dataDir),
  host: '127.0.0.1',
  port: Number(port),
  publicUrl: null,
  allowedOrigins: [],
  trustProxy: false,
  clientFolder: dataDir,
  logger: createLogger('fatal'),
  scheduler: { ...systemScheduler, now: () => later(systemScheduler.now(), milliseconds(offMs)) },
})

process.on('message', (sent) => {
  const { full, clockOffMs } = messageSchema.parse(sent)
  // Fewer pages than there are means: as many as there are. One more is refused, as on a disk without space.
  if (full !== undefined) db.exec(`PRAGMA max_page_count = ${full ? 1 : 4_294_967_294}`)
  if (clockOffMs !== undefined) offMs = clockOffMs
})
// Whoever lets go of the server has ended; a server that was left behind would hold on to its port.
process.on('disconnect', () => process.exit(1))

const ready: Ready = { port: server.port, setUpUrl: await server.setUpUrl() }
process.send?.(ready)
