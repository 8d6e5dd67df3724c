// What this node does when it hears from another: looks in the storage, and tells those who are connected here.
import type { DialogueId } from '#shared/dialogue/identifiers.ts'
import { unreachable } from '#shared/lib/assert.ts'
import { notesClose } from '#shared/protocol/notes.ts'
import type { BusMessage, BusMessageOf } from '#server/bus/message.ts'
import type { Elsewhere, LostNode } from '#server/dialogue/elsewhere.ts'
import { cardsOf } from '#server/transport/names.ts'
import { endNotesOf } from '#server/transport/people/seatsTaken.ts'
import type { Services } from '#server/transport/services.ts'

/** What another node's word can make something of. */
export type HearingServices = Pick<
  Services,
  'storage' | 'rooms' | 'attendance' | 'lobby' | 'live' | 'notes' | 'logger'
>

/** Does what a message of another node asks for. Rejects with a `StorageError`. */
export async function hear(
  message: BusMessage,
  fromNode: string,
  services: HearingServices,
  elsewhere: Elsewhere,
): Promise<void> {
  const { rooms, live, notes } = services
  switch (message.kind) {
    case 'dialogue':
      return rooms.readOn(message.dialogueId, message.seq)
    case 'notes':
      return notes.readOn(message)
    case 'presence':
      return notes.presentAt(fromNode, message, message.states)
    case 'presence-wanted':
      return notes.sharePresence(message)
    case 'alive':
      return elsewhere.heard(fromNode, message.people)
    case 'stopping': {
      const node = elsewhere.stopped(fromNode)
      return node === null ? undefined : loseNode(node, services)
    }
    case 'names':
      return hearNames(message, services)
    case 'lobby':
      return hearLobby(message.dialogueId, services)
    case 'name-erased':
      return live.hear(message)
    case 'seats-taken':
      live.hear(message)
      return endNotesOf(message, notes)
    case 'session-ended':
      live.hear(message)
      return notes.endConnectionsOf({ sessionId: message.session }, notesClose.noSession)
    case 'back':
      // Whoever listens to the bus compares everything then.
      return undefined
    default:
      return unreachable(message)
  }
}

/** Takes note that a node is gone. Rejects with a `StorageError`. */
export async function loseNode(
  node: LostNode,
  { attendance, notes, logger }: HearingServices,
): Promise<void> {
  logger.info({ node: node.nodeId }, 'another node is gone')
  notes.nodeGone(node.nodeId)
  await attendance.lostNode(node.seen)
}

/** Shows who waits in a dialogue's lobby to those who may know. Rejects with a `StorageError`. */
export async function hearLobby(dialogueId: DialogueId, { live, lobby }: HearingServices): Promise<void> {
  live.hear({ kind: 'lobby', dialogueId, waiting: await lobby.waitingIn(dialogueId) })
}

async function hearNames(
  { dialogueId, personIds }: BusMessageOf<'names'>,
  { live, storage }: HearingServices,
): Promise<void> {
  live.hear({ kind: 'names', dialogueId, cards: await cardsOf(storage.access.people, personIds) })
}
