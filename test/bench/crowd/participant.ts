// One participant: both sockets of a page, what she types and signals, and what she sees of others.
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { io } from 'socket.io-client'
import type { Socket } from 'socket.io-client'
import { WebSocket } from 'ws'
import { NOTES_PATH, NOTES_SCHEMA_VERSION } from '#shared/protocol/notes.ts'
import { DIALOGUE_NAMESPACE } from '#shared/protocol/socket.ts'
import type { ClientToServer, ServerToClient } from '#shared/protocol/socket.ts'
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts'
import { editFrame, greeting } from '../notes/contenders.ts'
import { readMarkers, sharedMicroseconds, stamp } from '../notes/load/marker.ts'
import type { Place } from './places.ts'

export interface Participant {
  /** Sends prepared bytes of an edit, with the time in them. */
  readonly type: (frame: Buffer) => void
  /** Sends an update as it is. */
  readonly write: (update: Uint8Array) => void
  /** Raises a question, or withdraws the one she has raised; resolves when that is answered, with whether it was accepted. */
  readonly signal: () => Promise<boolean>
}

/** Opens a page of `place` with one of its sessions, from an address of its own; `seen` is told when each edit that comes was sent. */
export async function participate(
  url: string,
  place: Place,
  cookie: string,
  address: string,
  seen: (sentAt: number) => void,
): Promise<Participant> {
  const headers = { cookie, origin: url, 'x-forwarded-for': address }
  const notes = new WebSocket(
    `${url.replace('http', 'ws')}${NOTES_PATH}/${place.dialogueId}/${place.slotId}?ack=1&schema=${NOTES_SCHEMA_VERSION}`,
    { headers, perMessageDeflate: false },
  )
  notes.on('message', (data) => {
    if (!Buffer.isBuffer(data)) return
    readMarkers(data, (_writer, _number, sentAt) => seen(sentAt))
  })
  notes.on('close', (code) => process.stderr.write(`notes closed with ${code}\n`))
  await once(notes, 'open')
  for (const frame of greeting('ours')) notes.send(frame)
  const dialogue: Socket<ServerToClient, ClientToServer> = io(`${url}${DIALOGUE_NAMESPACE}`, {
    forceNew: true,
    reconnection: false,
    transports: ['websocket'],
    extraHeaders: headers,
    auth: { protocol: PROTOCOL_VERSION, dialogueId: place.dialogueId },
  })
  const own = await new Promise<string>((resolve, reject) => {
    dialogue.on('still-there', (answer) => answer())
    dialogue.once('welcome', ({ you }) => resolve(you.personId))
    dialogue.once('connect_error', reject)
  })
  let raised: string | null = null
  dialogue.on('events', ({ events }) => {
    for (const { event } of events) {
      if (event.type === 'signal.raised' && event.personId === own) raised = event.signalId
    }
  })
  return {
    type(frame) {
      stamp(frame, sharedMicroseconds())
      notes.send(frame)
    },
    write: (update) => notes.send(editFrame('ours', update)),
    async signal() {
      const signalId = raised
      raised = null
      const answer = await dialogue.emitWithAck('command', {
        commandId: randomUUID(),
        command:
          signalId === null
            ? { type: 'signal.raise', slotId: place.slotId, kind: 'question' }
            : { type: 'signal.withdraw', signalId },
      })
      return answer.ok
    },
  }
}
