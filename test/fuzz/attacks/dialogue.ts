// The attack on the dialogue socket.
import { once } from 'node:events'
import { WebSocket } from 'ws'
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts'
import type { Targets } from '#test/server/permissions/commands.ts'
import type { Dice } from '../dice.ts'
import { hostileMessage, hostilePacket } from '../dialogueFrames.ts'
import { hostileValue, mutated } from '../hostileJson.ts'
import type { Target } from '../scene.ts'
import { someAddress } from './pace.ts'

/** Below what a connection may send in ten seconds, so that each is looked at. */
const MESSAGES = 90
const PACKETS = 4
const CLOSE_WITHIN_MS = 10_000

/** Opens a connection, sends frames, and closes it; gives how many were sent. */
export async function attackDialogue({ url, among, own }: Target, dice: Dice): Promise<number> {
  const place = dice.chance() < 0.3 ? among : own
  const socket = new WebSocket(`${url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`, {
    headers: { cookie: place.cookie, origin: url, 'x-forwarded-for': someAddress() },
    perMessageDeflate: false,
  })
  socket.on('error', () => socket.terminate())
  const heard = listen(socket)
  await heard('0')
  const handshake = { protocol: PROTOCOL_VERSION, dialogueId: place.dialogueId }
  const wish = dice.chance() < 0.95 ? JSON.stringify(handshake) : mutated(handshake, dice)
  // Some begin before they are let in, or never ask to be.
  const asks = dice.chance() < 0.85
  if (asks) socket.send(`40/dialogue,${wish}`)
  if (asks && dice.chance() < 0.9) await heard('40/dialogue,', '44/dialogue,')

  const messages = dice.chance() < 0.04
  let sent = 0
  for (; sent < (messages ? MESSAGES : PACKETS) && socket.readyState === WebSocket.OPEN; sent += 1) {
    socket.send(messages ? hostileMessage(targetsIn(own, dice), sent, dice) : hostilePacket(dice))
  }
  if (socket.readyState === WebSocket.OPEN) {
    // Everything before it has been looked at when this is answered.
    socket.send('42/dialogue,777["clock"]')
    if (messages) await heard('43/dialogue,777')
  }
  await close(socket)
  return sent
}

/** Tells when a packet that begins in one of these ways has come, or the connection has closed. */
function listen(socket: WebSocket): (...beginnings: readonly string[]) => Promise<void> {
  const packets: string[] = []
  const changed = new EventTarget()
  const tell = () => changed.dispatchEvent(new Event('change'))
  socket.on('message', (data: Buffer) => {
    packets.push(data.subarray(0, 20).toString())
    tell()
  })
  socket.on('close', tell)
  return async (...beginnings) => {
    const here = () => packets.some((packet) => beginnings.some((each) => packet.startsWith(each)))
    while (!here() && socket.readyState !== WebSocket.CLOSED) await once(changed, 'change')
  }
}

async function close(socket: WebSocket): Promise<void> {
  if (socket.readyState === WebSocket.CLOSED) return
  const cut = setTimeout(() => socket.terminate(), CLOSE_WITHIN_MS)
  const closed = once(socket, 'close')
  socket.close()
  await closed
  clearTimeout(cut)
}

function targetsIn({ slotId, otherSlotId }: Target['own'], dice: Dice): Targets {
  const id = () => dice.oneOf(['none', '__proto__', 'constructor', hostileValue(dice)])
  return {
    liveSlotId: slotId,
    slotId: otherSlotId,
    areaId: id(),
    followUpId: id(),
    signalId: id(),
    organisationId: dice.oneOf(['dalarna', 'vinnova', '__proto__']),
  }
}
