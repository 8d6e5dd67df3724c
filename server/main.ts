// `npm start`: serves what is in the data folder until it is told to stop.
import { randomUUID } from 'node:crypto'
import { RedisBus } from './bus/redisBus.ts'
import { readEnvironment } from './config/environment.ts'
import { openStorage, secretOf } from './ground.ts'
import { createLogger } from './logger.ts'
import { serveUntilStopped } from './serve.ts'
import { systemScheduler } from './systemScheduler.ts'

await serveUntilStopped(readEnvironment(process.env), {
  async ground(environment) {
    const { redisUrl, logLevel } = environment
    const logger = createLogger(logLevel)
    const nodeId = randomUUID()
    return {
      storage: await openStorage(environment),
      secret: await secretOf(environment),
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
