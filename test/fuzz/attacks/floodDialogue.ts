// The flood on the dialogue socket: of messages far past what a connection may send, or of packets that end it.
import { WebSocket } from 'ws'
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts'
import type { Dice } from '../dice.ts'
import { hostileMessage, hostilePacket } from '../dialogueFrames.ts'
import type { Target } from '../scene.ts'
import { targetsIn } from './dialogue.ts'
import { someAddress } from './pace.ts'
import { pour } from './pour.ts'
import type { PouredOut } from './pour.ts'

/** So many frames are made beforehand and sent again and again. */
const MADE = 100

/** Pours until it is `over`. */
export function floodDialogue(
  { url, among, own }: Target,
  dice: Dice,
  over: () => boolean,
): Promise<PouredOut> {
  const { cookie, dialogueId } = dice.chance() < 0.5 ? among : own
  const ends = dice.chance() < 0.5
  const made = Array.from({ length: MADE }, (_none, id) =>
    ends ? hostilePacket(dice) : hostileMessage(targetsIn(own, dice), id, dice),
  )
  return pour({
    address: `${url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`,
    headers: { cookie, origin: url, 'x-forwarded-for': someAddress() },
    async begin(socket) {
      const letIn = new Promise<void>((resolve) => {
        socket.on('message', (data: Buffer) => {
          if (data.subarray(0, 2).toString() === '40') resolve()
        })
      })
      if (socket.readyState !== WebSocket.OPEN) return
      socket.send(`40/dialogue,${JSON.stringify({ protocol: PROTOCOL_VERSION, dialogueId })}`)
      await letIn
    },
    frame: () => dice.oneOf(made),
    over,
  })
}
