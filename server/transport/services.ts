// Everything that requests and messages are answered with.
import type { Clock } from '#shared/time/instant.ts'
import type { Scheduler } from '#shared/time/scheduler.ts'
import type { Links } from '#server/access/links.ts'
import type { Lobby } from '#server/access/lobby.ts'
import type { OriginCheck } from '#server/access/origin.ts'
import type { SessionCookie } from '#server/access/sessionCookie.ts'
import type { Sessions } from '#server/access/sessions.ts'
import type { Attendance } from '#server/dialogue/attendance.ts'
import type { DialogueRooms } from '#server/dialogue/rooms.ts'
import type { FileThread } from '#server/exports/thread/fileThread.ts'
import type { Delivery } from '#server/mail/delivery.ts'
import type { StopLinks } from '#server/mail/stopLinks.ts'
import type { NotesServer } from '#server/notes/server.ts'
import type { VersionKeeper } from '#server/notes/versions/versionKeeper.ts'
import type { Storage } from '#server/storage/storage.ts'
import type { Logger } from 'pino'
import type { ClientAddress } from './clientAddress.ts'
import type { LiveDialogues } from './live/liveDialogues.ts'
import type { Metrics } from './metrics.ts'
import type { RateLimits } from './rateLimits.ts'
import type { LifeLimits } from './socket/signsOfLife.ts'

/** All parts of a server, for whoever needs some of them. */
export interface Services {
  readonly storage: Storage
  readonly rooms: DialogueRooms
  readonly attendance: Attendance
  readonly sessions: Sessions
  readonly sessionCookie: SessionCookie
  readonly links: Links
  readonly lobby: Lobby
  readonly live: LiveDialogues
  readonly notes: NotesServer
  readonly notesVersions: VersionKeeper
  readonly files: FileThread
  readonly delivery: Delivery
  readonly stopLinks: StopLinks
  /** What the tokens of feeds follow from; at least 32 bytes. */
  readonly feedSecret: Buffer
  readonly originAllowed: OriginCheck
  readonly limits: RateLimits
  /** The address that a request to open a socket comes from. */
  readonly addressOf: ClientAddress
  readonly metrics: Metrics
  /** When a silent page is asked whether it is there, and when it is given up. */
  readonly lifeLimits: LifeLimits
  readonly scheduler: Scheduler
  readonly clock: Clock
  readonly newId: () => string
  readonly logger: Logger
  /** Where people reach the server, without a slash at the end; `null` when it is wherever they ask. */
  readonly publicUrl: string | null
  /** Whether no other server serves the same dialogues. */
  readonly alone: boolean
}
