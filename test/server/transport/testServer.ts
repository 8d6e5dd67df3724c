// A real server on a free port, over a storage and a clock that the test holds, with its log kept in memory.
import { Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import { createLogger } from '#server/logger.ts'
import { startServer } from '#server/start.ts'
import type { RunningServer, ServerOptions } from '#server/start.ts'
import { MemoryStorage } from '#server/storage/memory/storage.ts'
import type { Storage } from '#server/storage/storage.ts'
import { minutes } from '#shared/time/instant.ts'
import { servedHere } from '#test/ground/servedHere.ts'
import { FaultyEventLog } from '../dialogue/faultyEventLog.ts'
import { FakeScheduler } from '../notes/fakeScheduler.ts'
import { Browser } from './browser.ts'

/** A client of two files: a page and a script with a hash in its name. */
export const clientFolder = fileURLToPath(new URL('clientFiles', import.meta.url))

export interface TestServer extends RunningServer {
  readonly scheduler: FakeScheduler
  /** The log of events, which the test can break. */
  readonly events: FaultyEventLog
  /** Everything logged, as it would stand in the log. */
  readonly logged: () => string
  /** A browser that has been nowhere. */
  readonly browser: () => Browser
}

type Wishes = Partial<Omit<ServerOptions, 'storage' | 'scheduler'>> & {
  readonly storage?: Storage
  readonly scheduler?: FakeScheduler
}

/** Starts a server, which stops with the test unless it has been stopped before. */
export async function startTestServer(wishes: Wishes = {}): Promise<TestServer> {
  const lines: string[] = []
  const destination = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString())
      done()
    },
  })
  const { storage = new MemoryStorage(), scheduler = new FakeScheduler(), ...rest } = wishes
  const events = new FaultyEventLog(storage.events)
  const server = await startServer({
    secret: Buffer.alloc(32, 7),
    ...servedHere,
    clientFolder,
    // Time here leaps further than answers over a real network can follow.
    lifeLimits: { quiet: minutes(1_000_000), answerWithin: minutes(1) },
    logger: createLogger('trace', destination),
    ...rest,
    storage: overlaid(storage, events),
    scheduler,
  })
  let closing: Promise<void> | null = null
  const close = () => (closing ??= server.close())
  onTestFinished(close)
  return {
    ...server,
    close,
    scheduler,
    events,
    logged: () => lines.join(''),
    browser: () => new Browser(`http://localhost:${server.port}`),
  }
}

/** The same storage with another log of events, whose failures are the whole storage's. */
function overlaid(storage: Storage, events: FaultyEventLog): Storage {
  return Object.create(storage, {
    events: { value: events },
    check: {
      async value() {
        events.check()
        await storage.check()
      },
    },
    close: { value: () => storage.close() },
  }) as Storage
}
