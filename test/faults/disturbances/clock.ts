// What goes wrong with the computer's time.
import { z } from 'zod'
import { openDialogue } from '../openDialogue.ts'
import type { Disturbance } from './disturbance.ts'
import { until } from './until.ts'

const HOUR_MS = 3_600_000
const answerSchema = z.object({ serverNow: z.number() })

export const clockJump: Disturbance = {
  name: 'the clock jumps',
  async during({ server, place, chance, seen }) {
    const { socket } = await openDialogue(place)
    // How far the server's time is from this process's, which is that of the same computer.
    const aheadMs = async () =>
      answerSchema.parse(await socket.timeout(10_000).emitWithAck('clock')).serverNow - Date.now()
    const before = seen.ackedCommands()
    const jump = Math.round((chance() < 0.5 ? -1 : 1) * (0.2 + chance()) * HOUR_MS)
    const aim = (await aheadMs()) + jump
    server.tell({ clockOffMs: jump })
    await until('the server has another time', async () => Math.abs((await aheadMs()) - aim) < 0.1 * HOUR_MS)
    await until('a command was taken after the jump', () => seen.ackedCommands() > before)
    socket.disconnect()
    return jump < 0 ? { jumpsBack: 1 } : { jumpsAhead: 1 }
  },
}
