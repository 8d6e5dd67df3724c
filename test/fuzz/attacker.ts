// The hostile ones, in a process of their own: they attack both sockets and every route at once, and say what they have sent.
import { shapeOf } from '#test/server/permissions/routes.ts'
import { attackDialogue } from './attacks/dialogue.ts'
import { attackHttp, wishesFor } from './attacks/http.ts'
import { attackNotes } from './attacks/notes.ts'
import { inLanes, someAddress } from './attacks/pace.ts'
import { diceOf } from './dice.ts'
import { attackSchema } from './hostileProcess.ts'
import type { Sent } from './hostileProcess.ts'
import { targetAmong } from './scene.ts'
import type { Target } from './scene.ts'

const { seed, frames, bodies, routes, honest, listener } = attackSchema.parse(
  JSON.parse(process.argv[2] ?? ''),
)

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
    if (turns % TURNS_A_DIALOGUE === 0) target = await targetAmong(honest, listener, target.own.cookie)
    return target
  }
}

async function onSocket(attack: typeof attackNotes, salt: number): Promise<number> {
  const dice = diceOf(seed + salt)
  const next = await targets()
  let lookedAt = 0
  await inLanes(LANES, async () => {
    lookedAt += await attack(await next(), dice)
    return lookedAt < frames
  })
  return lookedAt
}

async function onRoutes(): Promise<Pick<Sent, 'bodies' | 'serverErrors'>> {
  const dice = diceOf(seed + 2)
  const next = await targets()
  const wishes = wishesFor(routes)
  const count = new Map<string, number>()
  const serverErrors: string[] = []
  let made = 0
  let lookedAt = 0
  await inLanes(LANES, async () => {
    // Each has its turn, so that all are asked equally often; the last row is gone through to its end.
    const wish = wishes[made % wishes.length]
    if (wish === undefined || (lookedAt >= bodies && made % wishes.length === 0)) return false
    made += 1
    const route = shapeOf(wish.method, wish.path)
    const answer = await attackHttp(await next(), wish, dice, someAddress())
    if (answer.status >= 500) serverErrors.push(`${route}: ${answer.status}`)
    if (answer.lookedAt) {
      lookedAt += 1
      count.set(route, (count.get(route) ?? 0) + 1)
    }
    return true
  })
  return { bodies: Object.fromEntries(count), serverErrors }
}

const [notesFrames, dialogueFrames, onHttp] = await Promise.all([
  onSocket(attackNotes, 0),
  onSocket(attackDialogue, 1),
  onRoutes(),
])
const sent: Sent = { notesFrames, dialogueFrames, ...onHttp }
process.send?.(sent)
process.disconnect()
