// `npm start`: serves what is in the data folder until it is told to stop.
import { randomUUID } from 'node:crypto'
import { secretKey } from './access/secretKey.ts'
import { RedisBus } from './bus/redisBus.ts'
import { readEnvironment } from './config/environment.ts'
import { createLogger } from './logger.ts'
import { serveUntilStopped } from './serve.ts'
import { openPostgresStorage } from './storage/postgres/open.ts'
import { databaseFile, openSqliteStorage } from './storage/sqlite/open.ts'
import { systemScheduler } from './systemScheduler.ts'

await serveUntilStopped(readEnvironment(process.env), {
  async ground({ dataDir, databaseUrl, redisUrl, secret, logLevel }) {
    const logger = createLogger(logLevel)
    const nodeId = randomUUID()
    return {
      storage:
        databaseUrl === null
          ? openSqliteStorage(databaseFile(dataDir))
          : await openPostgresStorage(databaseUrl),
      secret: secret === null ? await secretKey(dataDir) : Buffer.from(secret),
      logger,
      ...(redisUrl !== null && {
        bus: new RedisBus({ url: redisUrl, nodeId, scheduler: systemScheduler, logger }),
      }),
    }
  },
  async greet({ url, setUpUrl }) {
    process.stdout.write(`Snabbdialog is served on ${url}\n`)
    const link = await setUpUrl()
    if (link === null) return
    process.stdout.write(
      `Nobody has an account yet. The first facilitator opens this link, which works once:\n${link}\n`,
    )
  },
})
