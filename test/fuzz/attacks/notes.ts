// The attack on the notes socket.
import { once } from 'node:events'
import { WebSocket } from 'ws'
import { NOTES_PATH } from '#shared/protocol/notes.ts'
import type { Dice } from '../dice.ts'
import { hostileNotesFrame } from '../notesFrames.ts'
import type { Target } from '../scene.ts'
import { someAddress } from './pace.ts'

/** What is sent over one connection, at most: most frames end it. */
const FRAMES = 3
/** How long a connection may take to close, in milliseconds. */
const CLOSE_WITHIN_MS = 10_000

/** Opens a connection, sends frames, and closes it; gives how many were sent. */
export async function attackNotes({ among, own }: Target, dice: Dice): Promise<number> {
  const { url, cookie, dialogueId, slotId } = dice.chance() < 0.2 ? among : own
  const address = `${url.replace('http', 'ws')}${NOTES_PATH}/${dialogueId}/${slotId}?ack=1`
  const socket = new WebSocket(address, {
    headers: { cookie, origin: url, 'x-forwarded-for': someAddress() },
    perMessageDeflate: false,
  })
  socket.on('error', () => socket.terminate())
  await Promise.race([once(socket, 'open'), once(socket, 'close')])
  let sent = 0
  for (; sent < FRAMES && socket.readyState === WebSocket.OPEN; sent += 1) {
    // A string goes as a text message.
    socket.send(hostileNotesFrame(dice))
  }
  if (socket.readyState === WebSocket.CLOSED) return sent
  const cut = setTimeout(() => socket.terminate(), CLOSE_WITHIN_MS)
  const closed = once(socket, 'close')
  // What was sent before is read before this is.
  socket.close()
  await closed
  clearTimeout(cut)
  return sent
}
