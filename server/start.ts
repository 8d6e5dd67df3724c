// Starts a server: puts the parts together, and takes them apart again.
import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import type { Logger } from 'pino'
import { slotEnds } from '#shared/dialogue/report/slotEnds.ts'
import type { Scheduler } from '#shared/time/scheduler.ts'
import { startHousekeeping } from './access/housekeeping.ts'
import { Links } from './access/links.ts'
import { Lobby } from './access/lobby.ts'
import { originCheck } from './access/origin.ts'
import { SessionCookie } from './access/sessionCookie.ts'
import { Sessions } from './access/sessions.ts'
import { setUpPath } from './access/setUp.ts'
import type { Bus } from './bus/bus.ts'
import { MemoryHub } from './bus/memoryBus.ts'
import { Attendance } from './dialogue/attendance.ts'
import { Elsewhere } from './dialogue/elsewhere.ts'
import { rebuildReadModels } from './dialogue/rebuildReadModels.ts'
import type { Publication } from './dialogue/room.ts'
import { DialogueRooms } from './dialogue/rooms.ts'
import { timedLog } from './dialogue/timedLog.ts'
import { FileThread } from './exports/thread/fileThread.ts'
import type { FileThreadNeeds } from './exports/thread/fileThread.ts'
import { Delivery } from './mail/delivery.ts'
import type { DeliveryNeeds } from './mail/delivery.ts'
import { smtpMailer } from './mail/mailer.ts'
import { StopLinks } from './mail/stopLinks.ts'
import { Node } from './nodes/node.ts'
import { neighboursOver, tellOfChange, tellOfNews } from './nodes/telling.ts'
import type { NotesLimits } from './notes/limits.ts'
import { NotesServer } from './notes/server.ts'
import { VersionKeeper } from './notes/versions/versionKeeper.ts'
import { startReminders } from './reminders/reminders.ts'
import type { Storage } from './storage/storage.ts'
import { systemScheduler } from './systemScheduler.ts'
import { clientAddress } from './transport/clientAddress.ts'
import type { HttpLimits } from './transport/httpLimits.ts'
import { Port } from './transport/port.ts'
import { LiveDialogues } from './transport/live/liveDialogues.ts'
import { Metrics } from './transport/metrics.ts'
import { authoriseNotes, reviewNotes } from './transport/notes/notesAccess.ts'
import { rateLimits } from './transport/rateLimits.ts'
import type { Services } from './transport/services.ts'
import { lifeLimits } from './transport/socket/signsOfLife.ts'
import type { LifeLimits } from './transport/socket/signsOfLife.ts'

/** What a server is started with. */
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
  /** The mail server that letters are handed to, and the address they come from; none are sent by default. */
  readonly mail?: { readonly url: string; readonly from: string } | null
  readonly scheduler?: Scheduler
  /** The way to other servers on the same storage; none by default. Closed together with the server. */
  readonly bus?: Bus
  /** Sizes and times of the notes that differ from the usual ones. */
  readonly notesLimits?: Partial<NotesLimits>
  /** How long clients may take over HTTP, where it differs from the usual. */
  readonly httpLimits?: HttpLimits
  /** How files are made, where it differs from the usual. */
  readonly files?: Pick<FileThreadNeeds, 'limits' | 'module'>
  /** How long a page may be silent, where it differs from the usual. */
  readonly lifeLimits?: LifeLimits
}

/** A server that serves. */
export interface RunningServer {
  /** Where people reach it, without a slash at the end. */
  readonly url: string
  /** The port that it listens on. */
  readonly port: number
  readonly services: Services
  /** The one-time link for the first facilitator; `null` once there is one. Rejects with a `StorageError`. */
  readonly setUpUrl: () => Promise<string | null>
  /**
   * Stores what has come, asks the clients to come back, and stops. Resolves when nothing runs any more; rejects when a part could not be
   * stopped, with the storage closed all the same.
   */
  readonly close: () => Promise<void>
}

/** Starts a server. Rejects with a `StorageError`, or with the system's error when it cannot listen. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { scheduler = systemScheduler, storage, logger } = options
  const reached = { url: options.publicUrl ?? '' }
  const { services, node } = putTogether(options, scheduler, () => reached.url)
  const { attendance, rooms, delivery, files, notesVersions } = services
  const port = new Port(services, options)
  const stop = async (): Promise<void> => {
    node?.sayFarewell()
    await attendance.stop()
    await port.close(scheduler)
    await files.close()
    await notesVersions.finish()
    await node?.leave()
    rooms.stop()
  }
  let number: number
  try {
    await rebuildReadModels(storage.events)
    const wereGoingOn = await storage.events.withSomebodyPresent()
    await attendance.recover()
    notesVersions.makeUpAfterRestart(wereGoingOn)
    number = await port.listen(options.port, options.host)
  } catch (error) {
    // The storage is the caller's again.
    await stop()
    throw error
  }
  const url = options.publicUrl ?? `http://${nameOf(options.host)}:${number}`
  reached.url = url
  const stopHousekeeping = startHousekeeping(storage.access, scheduler, (error) => {
    logger.warn({ err: error }, 'what has ended could not be cleared away')
  })
  const stopReminders = startReminders({
    storage,
    rooms,
    delivery,
    scheduler,
    onFailure: (error) => logger.warn({ err: error }, 'reminders could not be seen to'),
  })
  node?.start()
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
      stopReminders()
      try {
        // Side by side: people are not to wait for a mail server to be told that the server stops.
        await Promise.all([delivery.close(scheduler), stop()])
      } finally {
        await storage.close()
      }
    },
  }
}

function putTogether(
  options: ServerOptions,
  scheduler: Scheduler,
  baseUrl: () => string,
): { readonly services: Services; readonly node: Node | null } {
  const { storage, secret, logger, publicUrl, allowedOrigins } = options
  const { events, access, heartbeat } = storage
  const clock = () => scheduler.now()
  const newId = () => randomUUID()
  const bus = options.bus ?? new MemoryHub().join('alone')
  const elsewhere = new Elsewhere(scheduler, () => bus.connected)
  const live = new LiveDialogues(clock, (news) => tellOfNews(bus, news))
  const onPublished = (publication: Publication): void => {
    reviewNotes(notes, publication)
    tellOfChange(bus, publication)
    const { before, events: written, decidedHere, state } = publication
    if (decidedHere) notesVersions.ended(state.id, slotEnds(before, written))
  }
  const metrics = new Metrics()
  const log = timedLog(events, scheduler, (took) => metrics.appended(took))
  const rooms = new DialogueRooms({ events: log, clock, newId, logger, onPublished }, scheduler)
  const sessions = new Sessions(access.sessions, clock)
  const sessionCookie = new SessionCookie(publicUrl?.startsWith('https:') === true)
  const originAllowed = originCheck(publicUrl === null ? allowedOrigins : [publicUrl, ...allowedOrigins])
  const notes = new NotesServer({
    log: storage.notes,
    authorise: authoriseNotes({ sessions, sessionCookie, rooms, storage, live }),
    originAllowed: (origin, { headers: { host } }) => originAllowed({ origin, host }),
    scheduler,
    logger,
    neighbours: neighboursOver(bus),
    limits: options.notesLimits ?? {},
    onFlushed: (took, updates) => metrics.flushed(took, updates),
  })
  const notesVersions = new VersionKeeper({
    versions: storage.notesVersions,
    events,
    readStored: (key) => notes.readStored(key),
    scheduler,
    logger,
  })
  const attendance = new Attendance({
    rooms,
    events,
    heartbeat,
    scheduler,
    logger,
    nodeId: options.bus === undefined ? 'single' : hostname(),
    whereabouts: (dialogueId, personId) => elsewhere.find(dialogueId, personId),
  })
  const files = new FileThread({
    ...options.files,
    scheduler,
    onFailure: (error) => logger.error({ err: error }, 'the thread that makes files has ended'),
  })
  const links = new Links({ store: access.links, secret, clock, newId })
  const stopLinks = new StopLinks(secret)
  const services: Services = {
    storage,
    rooms,
    attendance,
    sessions,
    sessionCookie,
    links,
    lobby: new Lobby({ store: access.lobby, clock, newId }),
    live,
    notes,
    notesVersions,
    files,
    delivery: deliveryFor(options, { storage, rooms, links, stopLinks, clock, baseUrl }),
    stopLinks,
    feedSecret: secret,
    originAllowed,
    limits: rateLimits(),
    addressOf: clientAddress(options.trustProxy),
    metrics,
    lifeLimits: options.lifeLimits ?? lifeLimits,
    scheduler,
    clock,
    newId,
    logger,
    publicUrl,
    alone: options.bus === undefined,
  }
  metrics.watch(services)
  const node = options.bus && new Node({ bus, elsewhere, scheduler, services })
  return { services, node: node ?? null }
}

function deliveryFor(
  { mail, logger }: ServerOptions,
  needs: Omit<DeliveryNeeds, 'from' | 'mailer' | 'logger'>,
): Delivery {
  const onFailure = (codes: Readonly<Record<string, unknown>>) => logger.warn(codes, 'mail could not be sent')
  const mailer =
    mail == null ? null : smtpMailer(mail.url, { name: 'Snabbdialog', address: mail.from }, onFailure)
  return new Delivery({ ...needs, mailer, from: mailer?.from ?? null, logger })
}

/** How people write the host that is listened on. */
function nameOf(host: string): string {
  if (['127.0.0.1', '::1', '0.0.0.0', '::'].includes(host)) return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}
