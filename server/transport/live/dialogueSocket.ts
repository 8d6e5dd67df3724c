// The types of the dialogue socket on this side. What arrives is `unknown`, whatever a client claims to send.
import type { DefaultEventsMap, Namespace, Socket } from 'socket.io'
import type { PersonId } from '#shared/dialogue/identifiers.ts'
import type { PersonCard } from '#shared/protocol/directory.ts'
import type { ClientToServer, ServerToClient } from '#shared/protocol/socket.ts'
import type { DialogueRoom } from '#server/dialogue/room.ts'
import type { SessionHash } from '#server/storage/sessions.ts'

type Incoming = Record<keyof ClientToServer, (...args: readonly unknown[]) => void>

/** What the handshake found out about a connection. */
export interface Admission {
  readonly room: DialogueRoom
  readonly personId: PersonId
  readonly sessionHash: SessionHash
  /** The names of everybody in the dialogue. */
  readonly cards: readonly PersonCard[]
  /** The last event the client has, when it has any. */
  readonly afterSeq: number | null
  /** How many times seats had been taken away when this one was looked up. */
  readonly dismissals: number
}

interface SocketData {
  admission: Admission
}

/** All connections to dialogues. */
export type DialogueNamespace = Namespace<Incoming, ServerToClient, DefaultEventsMap, SocketData>
/** One connection to a dialogue. */
export type DialogueSocket = Socket<Incoming, ServerToClient, DefaultEventsMap, SocketData>
