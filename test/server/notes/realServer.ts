// A notes server on a free port of this machine, and stock clients of it.
import { createServer } from 'node:http'
import { WebSocket } from 'ws'
import { vi } from 'vitest'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { freePort } from '#scripts/cluster/service.mjs'
import type { AccessGranted, AccessRequest } from '#server/notes/access.ts'
import type { NotesLimits } from '#server/notes/limits.ts'
import { NotesServer } from '#server/notes/server.ts'
import { MemoryNotesLog } from '#server/storage/memory/notesLog.ts'
import type { NotesLog } from '#server/storage/notesLog.ts'
import { systemScheduler } from '#server/systemScheduler.ts'
import { err, ok, type Result } from '#shared/lib/result.ts'
import { notesClose, type NotesCloseCode } from '#shared/protocol/notes.ts'
import { person, TestLogger } from './harness.ts'

/** Waits until real sockets have brought something about; the limit is for a machine that is busy. */
export const eventually = (check: () => void): Promise<void> =>
  vi.waitFor(check, { timeout: 15_000, interval: 20 })

export type Decide = (request: AccessRequest) => Promise<Result<AccessGranted, NotesCloseCode>>

export interface RealServerOptions {
  readonly log?: NotesLog
  readonly decide?: Decide
  readonly limits?: Partial<NotesLimits>
  /** The port of a server that was stopped, to start in its place. */
  readonly port?: number
}

/** Whoever has a cookie `session=<name>` may write under that name; nobody else may come in. */
export const bySession: Decide = async ({ cookie }) => {
  const session = /session=(\w+)/.exec(cookie ?? '')?.[1]
  if (!session) return err(notesClose.noSession)
  const access = session.startsWith('reader') ? 'read' : 'write'
  return ok({ ...person({ personId: session, sessionId: session, name: session }), access })
}

export interface RealServer {
  readonly notes: NotesServer
  readonly logger: TestLogger
  readonly port: number
  /** The address a client's provider is given. */
  readonly url: string
  stop(): Promise<void>
}

export async function startServer({
  log,
  decide,
  limits,
  port,
}: RealServerOptions = {}): Promise<RealServer> {
  const logger = new TestLogger()
  const notes = new NotesServer({
    log: log ?? new MemoryNotesLog(),
    authorise: decide ?? bySession,
    originAllowed: (origin) => origin !== 'https://elsewhere.example',
    scheduler: systemScheduler,
    logger,
    ...(limits && { limits }),
  })
  const http = createServer()
  http.on('upgrade', (request, stream, head) => notes.handleUpgrade(request, stream, head))
  // One that is still free when another server is to start in its place.
  const ownPort = port ?? (await freePort())
  await new Promise<void>((resolve) => http.listen(ownPort, '127.0.0.1', resolve))
  return {
    notes,
    logger,
    port: ownPort,
    url: `ws://127.0.0.1:${ownPort}/notes`,
    async stop() {
      await notes.close()
      http.closeAllConnections()
      await new Promise((resolve) => http.close(resolve))
    },
  }
}

/** A WebSocket that sends a session cookie, as a browser would. */
export function webSocketOf(session: string): typeof globalThis.WebSocket {
  class WithCookie extends WebSocket {
    constructor(url: string, protocols: string[]) {
      super(url, protocols, { headers: { cookie: `session=${session}` } })
    }
  }
  return WithCookie as unknown as typeof globalThis.WebSocket
}

export interface StockClient {
  readonly doc: Y.Doc
  readonly provider: WebsocketProvider
  readonly text: Y.Text
}

/** A stock y-websocket client with a session cookie and nothing else. */
export function stockClient(server: RealServer, session: string, room = 'dialogue-1/slot-1'): StockClient {
  const doc = new Y.Doc()
  const provider = new WebsocketProvider(server.url, room, doc, {
    WebSocketPolyfill: webSocketOf(session),
    disableBc: true,
    maxBackoffTime: 100,
  })
  return { doc, provider, text: doc.getText('notes') }
}
