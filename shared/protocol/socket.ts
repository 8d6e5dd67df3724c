// The messages of the dialogue socket (socket.io, namespace `/dialogue`): commands up, events down. Types and constants alone,
// for every page fetches this; the schemas that the server parses by are in clientMessages.ts.
import type { ClientCommandInput } from '../dialogue/commands.ts'
import type { RecordedEvent } from '../dialogue/events.ts'
import type { Rejection } from '../dialogue/rejection.ts'
import type { Role } from '../dialogue/role.ts'
import type { DialogueState } from '../dialogue/state.ts'
import type { Instant } from '../time/instant.ts'
import type { PersonCard } from './directory.ts'
import type { LobbyEntry } from './http/lobby.ts'

/** The namespace that carries dialogues. */
export const DIALOGUE_NAMESPACE = '/dialogue'

/** The largest message a client may send, in bytes. */
export const MAX_MESSAGE_BYTES = 256 * 1024

/** Why a handshake is refused; carried as `data.code` of socket.io's `connect_error`. */
export const refusalCodes = [
  'no-session',
  'not-invited',
  'no-such-dialogue',
  'old-version',
  'malformed',
  'unavailable',
] as const
export type RefusalCode = (typeof refusalCodes)[number]

/** A command with the id that makes a retry harmless: the same id gets the first answer again. */
export interface CommandMessage {
  readonly commandId: string
  readonly command: ClientCommandInput
}

/** The answer to a command. When it is accepted, everything up to `seq` is on disk. */
export type CommandAnswer =
  { readonly ok: true; readonly seq: number } | { readonly ok: false; readonly rejection: Rejection }

/** Who the client is in this dialogue. */
export interface Seat {
  readonly personId: string
  readonly name: string
  readonly organisationId: string | null
  readonly role: Role
}

/** Everything a client needs to begin: sent after each connection, and anew when its role changes or a name is erased. */
export interface Welcome {
  readonly you: Seat
  readonly directory: readonly PersonCard[]
  /** The server's time when it was sent: what a page goes by until it has measured. */
  readonly serverNow: Instant
  /** Either the whole state, or what came after the `afterSeq` of the handshake. */
  readonly catchUp:
    | { readonly kind: 'snapshot'; readonly state: DialogueState }
    | { readonly kind: 'events'; readonly batch: EventBatch }
}

/** Events that follow on `after`. A role that may not see some of them gets the rest; `upTo` counts those too. */
export interface EventBatch {
  readonly after: number
  readonly upTo: number
  readonly events: readonly RecordedEvent[]
}

/** The answer to a clock ping, with the server's time when it arrived. */
export interface ClockAnswer {
  readonly serverNow: Instant
}

/** Why the server ends a connection that it accepted before. */
export const farewellReasons = ['revoked', 'removed', 'restarting'] as const
export type FarewellReason = (typeof farewellReasons)[number]

/** What a client sends, with the acknowledgements it gets. */
export interface ClientToServer {
  command: (message: CommandMessage, answer: (answer: CommandAnswer) => void) => void
  /** Asks for what came after an event, when a gap shows that something was missed. */
  'catch-up': (afterSeq: number, answer: (catchUp: Welcome['catchUp']) => void) => void
  clock: (answer: (answer: ClockAnswer) => void) => void
}

/** What a server sends. */
export interface ServerToClient {
  welcome: (welcome: Welcome) => void
  events: (batch: EventBatch) => void
  /** Names that are new or have changed. */
  directory: (cards: readonly PersonCard[]) => void
  /** Who waits in the lobby; to facilitators only. */
  lobby: (waiting: readonly LobbyEntry[]) => void
  farewell: (reason: FarewellReason) => void
  /** Asks a page that has been silent whether it is still there; its answer is the sign. */
  'still-there': (answer: () => void) => void
}
