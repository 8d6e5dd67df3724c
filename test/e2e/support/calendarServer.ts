// The product's server on SQLite and real ports, on a clock that whoever started it moves.
import { z } from 'zod'
import { secretKey } from '#server/access/secretKey.ts'
import { createLogger } from '#server/logger.ts'
import { remind } from '#server/reminders/reminders.ts'
import { startServer } from '#server/start.ts'
import { databaseFile, openSqliteStorage } from '#server/storage/sqlite/open.ts'
import { instantSchema } from '#shared/time/schema.ts'
import { minutes } from '#shared/time/instant.ts'
import { builtClient, servedHere } from '#test/ground/servedHere.ts'
import { MovableTime } from './movableTime.ts'
import type { Ready } from './calendarServerProcess.ts'

const settings = z.object({
  dataDir: z.string().min(1),
  port: z.int(),
  mailUrl: z.url(),
  now: instantSchema,
})
const moveSchema = z.object({ moveTo: instantSchema })

const { dataDir, port, mailUrl, now } = settings.parse(JSON.parse(process.argv[2] ?? '{}'))
const scheduler = new MovableTime(now)

const storage = openSqliteStorage(databaseFile(dataDir))
const server = await startServer({
  storage,
  secret: await secretKey(dataDir),
  ...servedHere,
  port,
  clientFolder: builtClient,
  logger: createLogger('error'),
  mail: { url: mailUrl, from: 'snabbdialog@example.org' },
  // Time here leaps further than answers of an open page can follow.
  lifeLimits: { quiet: minutes(20_000), answerWithin: minutes(1) },
  scheduler,
})

/** Sees to reminders besides the round that the server's own timer begins; when it is over, nothing waits that could be sent. */
async function seeToReminders(): Promise<void> {
  await remind({ ...server.services, scheduler, onFailure: () => undefined })
}

process.on('message', (sent) => {
  const { moveTo } = moveSchema.parse(sent)
  scheduler.moveTo(moveTo)
  void seeToReminders().then(() => process.send?.({ at: scheduler.now() }))
})
// Whoever lets go of the server has ended; a server that was left behind would hold on to its port.
process.on('disconnect', () => process.exit(1))

const ready: Ready = { setUpUrl: await server.setUpUrl() }
process.send?.(ready)
