// The server that is fuzzed: the whole of it on SQLite, which tells its parent what went wrong in it and what it weighs.
import { Writable } from 'node:stream'
import { z } from 'zod'
import { secretKey } from '#server/access/secretKey.ts'
import { createLogger } from '#server/logger.ts'
import { startServer } from '#server/start.ts'
import { databaseFile, openSqliteStorage } from '#server/storage/sqlite/open.ts'
import { createApp } from '#server/transport/http/app.ts'
import { servedHere } from '#test/ground/servedHere.ts'
import { registeredRoutes } from '#test/server/permissions/registeredRoutes.ts'
import type { Report, Ready } from './serverProcess.ts'

const dataDir = process.argv[2] ?? ''
const failures: string[] = []
const logLineSchema = z.object({ msg: z.string(), err: z.object({ stack: z.string() }).optional() })

// Whatever is not caught would end the server; here it is counted, so that all of it comes to light in one run.
process.on('uncaughtException', (error) => failures.push(`uncaught: ${error.stack}`))
process.on('unhandledRejection', (reason) => {
  failures.push(`unhandled: ${reason instanceof Error ? reason.stack : String(reason)}`)
})

const log = new Writable({
  write(line: Buffer, _encoding, done) {
    const { msg, err } = logLineSchema.parse(JSON.parse(line.toString()))
    failures.push(`logged: ${msg} ${err?.stack ?? ''}`)
    done()
  },
})

const options = {
  storage: openSqliteStorage(databaseFile(dataDir)),
  secret: await secretKey(dataDir),
  ...servedHere,
  // Every hostile client has an address of its own, so that limits by address do not keep most of them out.
  trustProxy: true,
  clientFolder: dataDir,
  // Nothing that a client does may be logged as a failure of the server's own.
  logger: createLogger('error', log),
}
const server = await startServer(options)

process.on('message', () => {
  // Twice, since the first only finds what has to be finalised.
  for (let times = 0; times < 2; times += 1) globalThis.gc?.()
  const { rss, heapUsed, external } = process.memoryUsage()
  const { framesIn, badFrames } = server.services.notes.counters
  const report: Report = {
    memory: { rss, used: heapUsed + external },
    notesFramesRead: framesIn,
    notesFramesRefused: badFrames,
    failures,
  }
  process.send?.(report)
})
process.on('disconnect', () => process.exit(1))

const ready: Ready = {
  port: server.port,
  setUpUrl: await server.setUpUrl(),
  routes: registeredRoutes(createApp(server.services, options)),
}
process.send?.(ready)
