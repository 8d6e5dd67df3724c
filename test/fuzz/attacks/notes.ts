// The attack on the notes socket.
import { NOTES_PATH } from '#shared/protocol/notes.ts'
import type { Dice } from '../dice.ts'
import { hostileNotesFrame } from '../notesFrames.ts'
import type { Target } from '../scene.ts'
import { HostileSocket } from './hostileSocket.ts'
import { someAddress } from './pace.ts'

/** What is sent over one connection, at most: most frames end it. */
const FRAMES = 12

/** Opens a connection, sends frames, and closes it; gives how many the server has looked at. */
export async function attackNotes({ among, own }: Target, dice: Dice): Promise<number> {
  const { url, cookie, dialogueId, slotId } = dice.chance() < 0.2 ? among : own
  const address = `${url.replace('http', 'ws')}${NOTES_PATH}/${dialogueId}/${slotId}?ack=1`
  const socket = new HostileSocket(address, { cookie, origin: url, 'x-forwarded-for': someAddress() })
  await socket.opened()
  // All at once, what comes after a frame that ends the connection is not looked at; one by one, everything is.
  const allAtOnce = dice.chance() < 0.2
  for (let sent = 0; sent < FRAMES && socket.open; sent += 1) {
    socket.send(hostileNotesFrame(dice))
    if (!allAtOnce) await socket.dealtWith()
  }
  await socket.dealtWith()
  await socket.close()
  return socket.lookedAt
}
