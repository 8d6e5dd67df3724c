// The server that faults are tried on: the whole of it on SQLite, and ears for what its parent does to it.
import { z } from 'zod'
import { secretKey } from '#server/access/secretKey.ts'
import { createLogger } from '#server/logger.ts'
import { startServer } from '#server/start.ts'
import { databaseFile, openDatabase } from '#server/storage/sqlite/open.ts'
import { SqliteStorage } from '#server/storage/sqlite/storage.ts'
import { systemScheduler } from '#server/systemScheduler.ts'
import { later, milliseconds, seconds } from '#shared/time/instant.ts'
import { servedHere } from '#test/ground/servedHere.ts'
import { LyingConnection } from './lyingConnection.ts'
import type { Ready } from './serverProcess.ts'

const messageSchema = z.object({
  /** Whether the disk takes any more. */
  full: z.boolean().optional(),
  /** How far off the wall clock is, in milliseconds. */
  clockOffMs: z.int().optional(),
  /** From then on it says that things are on disk that are not. */
  lies: z.literal(true).optional(),
})

const [dataDir = '', port = '0'] = process.argv.slice(2)
const db = openDatabase(databaseFile(dataDir))
const connection = new LyingConnection(db)
let offMs = 0

const server = await startServer({
  storage: new SqliteStorage(connection),
  secret: await secretKey(dataDir),
  ...servedHere,
  port: Number(port),
  clientFolder: dataDir,
  logger: createLogger('fatal'),
  // Clients that stall are cut after two of these; a round is not to take minutes.
  notesLimits: { heartbeatEvery: seconds(2) },
  scheduler: { ...systemScheduler, now: () => later(systemScheduler.now(), milliseconds(offMs)) },
})

process.on('message', (sent) => {
  const { full, clockOffMs, lies } = messageSchema.parse(sent)
  // Fewer pages than there are means: as many as there are. One more is refused, as on a disk without space.
  if (full !== undefined) db.exec(`PRAGMA max_page_count = ${full ? 1 : 4_294_967_294}`)
  if (lies) connection.lie()
  if (clockOffMs !== undefined) offMs = clockOffMs
})
// Whoever lets go of the server has ended; a server that was left behind would hold on to its port.
process.on('disconnect', () => process.exit(1))

const ready: Ready = { port: server.port, setUpUrl: await server.setUpUrl() }
process.send?.(ready)
