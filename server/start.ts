// Starts a server: puts the parts together, and takes them apart again.
import { randomUUID } from 'node:crypto'
import type { Logger } from 'pino'
import type { Scheduler } from '#shared/time/scheduler.ts'
import { startHousekeeping } from './access/housekeeping.ts'
import { Links } from './access/links.ts'
import { Lobby } from './access/lobby.ts'
import { originCheck } from './access/origin.ts'
import { Sessions } from './access/sessions.ts'
import { setUpPath } from './access/setUp.ts'
import { Attendance } from './dialogue/attendance.ts'
import { rebuildReadModels } from './dialogue/rebuildReadModels.ts'
import { DialogueRooms } from './dialogue/rooms.ts'
import { NotesServer } from './notes/server.ts'
import type { Storage } from './storage/storage.ts'
import { systemScheduler } from './systemScheduler.ts'
import { Port } from './transport/port.ts'
import { LiveDialogues } from './transport/live/liveDialogues.ts'
import { authoriseNotes, reviewNotes } from './transport/notes/notesAccess.ts'
import { rateLimits } from './transport/rateLimits.ts'
import type { Services } from './transport/services.ts'

export interface ServerOptions {
  /** Closed together with the server, once it has started. */
  readonly storage: Storage
  /** What the tokens of links follow from; at least 32 bytes. */
  readonly secret: Buffer
  readonly host: string
  /** 0 for any free port. */
  readonly port: number
  readonly publicUrl: string | null
  readonly allowedOrigins: readonly string[]
  readonly trustProxy: boolean | number | string
  /** The folder of the built client. */
  readonly clientFolder: string
  readonly logger: Logger
  readonly scheduler?: Scheduler
}

export interface RunningServer {
  /** Where people reach it, without a slash at the end. */
  readonly url: string
  /** The port that it listens on. */
  readonly port: number
  readonly services: Services
  /** The one-time link for the first facilitator; `null` once there is one. Rejects with a `StorageError`. */
  readonly setUpUrl: () => Promise<string | null>
  /** Stores what has come, asks the clients to come back, and stops. Resolves when nothing runs any more. */
  readonly close: () => Promise<void>
}

/** Starts a server. Rejects with a `StorageError`, or with the system's error when it cannot listen. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { scheduler = systemScheduler, storage, logger } = options
  const services = putTogether(options, scheduler)
  const { attendance, rooms } = services
  const port = new Port(services, options)
  const stop = async (): Promise<void> => {
    await attendance.stop()
    await port.close(scheduler)
    rooms.stop()
  }
  let number: number
  try {
    await rebuildReadModels(storage.events)
    await attendance.recover()
    number = await port.listen(options.port, options.host)
  } catch (error) {
    // The storage is the caller's again.
    await stop()
    throw error
  }
  const url = options.publicUrl ?? `http://${nameOf(options.host)}:${number}`
  const stopHousekeeping = startHousekeeping(storage.access, scheduler, (error) => {
    logger.warn({ err: error }, 'what has ended could not be cleared away')
  })
  logger.info({ port: number }, 'serving')
  return {
    url,
    port: number,
    services,
    async setUpUrl() {
      const path = await setUpPath({ ...services, store: storage.access })
      return path === null ? null : `${url}${path}`
    },
    async close() {
      logger.info({}, 'stopping')
      stopHousekeeping()
      await stop()
      await storage.close()
    },
  }
}

function putTogether(options: ServerOptions, scheduler: Scheduler): Services {
  const { storage, secret, logger, publicUrl, allowedOrigins } = options
  const { events, access, heartbeat } = storage
  const clock = () => scheduler.now()
  const newId = () => randomUUID()
  const live = new LiveDialogues(() => undefined)
  const rooms = new DialogueRooms(
    { events, clock, newId, logger, onPublished: ({ state }) => reviewNotes(notes, state) },
    scheduler,
  )
  const sessions = new Sessions(access.sessions, clock)
  const originAllowed = originCheck(publicUrl === null ? allowedOrigins : [publicUrl, ...allowedOrigins])
  const notes = new NotesServer({
    log: storage.notes,
    authorise: authoriseNotes({ sessions, rooms, storage, live }),
    originAllowed: (origin, { headers: { host } }) => originAllowed({ origin, host }),
    scheduler,
    logger,
  })
  const attendance = new Attendance({
    rooms,
    events,
    heartbeat,
    scheduler,
    logger,
    nodeId: 'single',
  })
  return {
    storage,
    rooms,
    attendance,
    sessions,
    links: new Links({ store: access.links, secret, clock, newId }),
    lobby: new Lobby({ store: access.lobby, clock, newId }),
    live,
    notes,
    originAllowed,
    limits: rateLimits(),
    clock,
    newId,
    logger,
    publicUrl,
    alone: true,
  }
}

/** How people write the host that is listened on. */
function nameOf(host: string): string {
  if (['127.0.0.1', '::1', '0.0.0.0', '::'].includes(host)) return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}
