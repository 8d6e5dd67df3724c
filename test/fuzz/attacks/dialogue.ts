// The attack on the dialogue socket.
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts'
import type { Targets } from '#test/server/permissions/commands.ts'
import type { Dice } from '../dice.ts'
import { hostileMessage, hostilePacket } from '../dialogueFrames.ts'
import { hostileValue, mutated } from '../hostileJson.ts'
import type { Target } from '../scene.ts'
import { HostileSocket } from './hostileSocket.ts'
import { someAddress } from './pace.ts'

/** Below what a connection may send in ten seconds, so that each is taken as a command. */
const MESSAGES = 90
/** Most packets end the connection. */
const PACKETS = 6

/** Opens a connection, sends frames, and closes it; gives how many the server has looked at. */
export async function attackDialogue({ url, among, own }: Target, dice: Dice): Promise<number> {
  const { cookie, dialogueId } = dice.chance() < 0.3 ? among : own
  const address = `${url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`
  const socket = new HostileSocket(address, { cookie, origin: url, 'x-forwarded-for': someAddress() })
  const heard = listen(socket)
  await heard('0')
  const handshake = { protocol: PROTOCOL_VERSION, dialogueId }
  const wish = dice.chance() < 0.95 ? JSON.stringify(handshake) : mutated(handshake, dice)
  // Some begin before they are let in, or never ask to be.
  const asks = dice.chance() < 0.85 && socket.open
  if (asks) socket.send(`40/dialogue,${wish}`)
  if (asks && dice.chance() < 0.9) await heard('40/dialogue,', '44/dialogue,')

  const messages = dice.chance() < 0.04
  const allAtOnce = messages || dice.chance() < 0.2
  for (let sent = 0; sent < (messages ? MESSAGES : PACKETS) && socket.open; sent += 1) {
    socket.send(messages ? hostileMessage(targetsIn(own, dice), sent, dice) : hostilePacket(dice))
    if (!allAtOnce) await socket.dealtWith()
  }
  await socket.dealtWith()
  await socket.close()
  return socket.lookedAt
}

/** Tells when a packet that begins in one of these ways has come, or the connection has closed. */
function listen(socket: HostileSocket): (...beginnings: readonly string[]) => Promise<void> {
  const packets: string[] = []
  socket.onMessage = (data) => packets.push(data.subarray(0, 20).toString())
  return (...beginnings) =>
    socket.until(() => packets.some((packet) => beginnings.some((each) => packet.startsWith(each))))
}

/** What commands in a dialogue of one's own are about; none of it need be there. */
export function targetsIn({ slotId, otherSlotId }: Target['own'], dice: Dice): Targets {
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
