// The hostile ones, in a process of their own: they attack both sockets and every route at once, and say what they have sent.
import { constants, setPriority } from 'node:os'
import { z } from 'zod'
import { attackDialogue } from './attacks/dialogue.ts'
import { attackHttp, wishes } from './attacks/http.ts'
import { attackNotes } from './attacks/notes.ts'
import { inLanes } from './attacks/pace.ts'
import type { Sent } from './attackerProcess.ts'
import { diceOf } from './dice.ts'
import { targetAmong } from './scene.ts'
import type { Target } from './scene.ts'

const placeSchema = z.object({
  url: z.string(),
  cookie: z.string(),
  dialogueId: z.string(),
  slotId: z.string(),
  otherSlotId: z.string(),
})
const configSchema = z.object({
  seed: z.int(),
  /** How many frames for each socket, and how many requests for each route. */
  frames: z.int(),
  requests: z.int(),
  honest: placeSchema,
  listener: z.string(),
})

const { seed, frames, requests, honest, listener } = configSchema.parse(JSON.parse(process.argv[2] ?? ''))
// Hostile people have computers of their own: theirs is not to take time from the server's and from honest people's.
setPriority(constants.priority.PRIORITY_LOW)

/** How many connections, or requests, use the same dialogue before there is a new one. */
const TURNS_A_DIALOGUE = 400
/** Hostile clients beside each other, for each socket and for the routes. */
const LANES = 1

/** Gives a target, a new one now and then: what a dialogue may hold is not what is tried here. */
async function targets(): Promise<() => Promise<Target>> {
  let target = await targetAmong(honest, listener)
  let turns = 0
  return async () => {
    turns += 1
    if (turns % TURNS_A_DIALOGUE === 0) target = await targetAmong(honest, listener)
    return target
  }
}

async function onSocket(attack: typeof attackNotes, salt: number): Promise<number> {
  const dice = diceOf(seed + salt)
  const next = await targets()
  let sent = 0
  await inLanes(LANES, async () => {
    sent += await attack(await next(), dice)
    return sent < frames
  })
  return sent
}

async function onRoutes(): Promise<Pick<Sent, 'requests' | 'serverErrors'>> {
  const dice = diceOf(seed + 2)
  const next = await targets()
  const serverErrors: string[] = []
  let made = 0
  await inLanes(LANES, async () => {
    const wish = wishes[made % wishes.length]
    if (wish === undefined || made >= requests * wishes.length) return false
    made += 1
    const status = await attackHttp(await next(), wish, dice)
    if (status >= 500) serverErrors.push(`${wish.method} ${wish.path}: ${status}`)
    return true
  })
  return { requests: made, serverErrors }
}

const [notesFrames, dialogueFrames, onHttp] = await Promise.all([
  onSocket(attackNotes, 0),
  onSocket(attackDialogue, 1),
  onRoutes(),
])
const sent: Sent = { notesFrames, dialogueFrames, ...onHttp }
process.send?.(sent)
process.disconnect()
