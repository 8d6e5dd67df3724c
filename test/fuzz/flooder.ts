// Hostile ones in a process of their own, who drown the server: from several connections at once, as fast as the sockets take it.
import { shapeOf } from '#test/server/permissions/routes.ts'
import { floodDialogue } from './attacks/floodDialogue.ts'
import { floodNotes } from './attacks/floodNotes.ts'
import { attackHttp, wishesFor } from './attacks/http.ts'
import { someAddress } from './attacks/pace.ts'
import type { PouredOut } from './attacks/pour.ts'
import { diceOf } from './dice.ts'
import { floodSchema } from './hostileProcess.ts'
import type { Poured } from './hostileProcess.ts'
import { targetAmong } from './scene.ts'
import type { Target } from './scene.ts'

/** Connections beside each other, for each socket and for the routes. Each has an address of its own, and keeps it. */
const LANES = 8

const { seed, routes, honest, listener, ms } = floodSchema.parse(JSON.parse(process.argv[2] ?? ''))
const target = await targetAmong(honest, listener)
const end = performance.now() + ms
const over = (): boolean => performance.now() > end
const wishes = wishesFor(routes)

/** `pour` in all lanes, each with dice of its own. */
const inAllLanes = <T>(salt: number, pour: (lane: number) => Promise<T>): Promise<readonly T[]> =>
  Promise.all(Array.from({ length: LANES }, (_none, lane) => pour(salt + lane)))

type PourOut = (target: Target, dice: ReturnType<typeof diceOf>, over: () => boolean) => Promise<PouredOut>

async function onSocket(pour: PourOut, salt: number): Promise<PouredOut> {
  const lanes = await inAllLanes(salt, (lane) => pour(target, diceOf(seed + lane), over))
  return {
    frames: lanes.reduce((sum, { frames }) => sum + frames, 0),
    connections: lanes.reduce((sum, { connections }) => sum + connections, 0),
  }
}

async function onRoutes(): Promise<Pick<Poured, 'requests' | 'serverErrors'>> {
  const serverErrors: string[] = []
  let requests = 0
  await inAllLanes(200, async (lane) => {
    const dice = diceOf(seed + lane)
    const address = someAddress()
    while (!over()) {
      const wish = dice.oneOf(wishes)
      const { status } = await attackHttp(target, wish, dice, address)
      requests += 1
      if (status >= 500) serverErrors.push(`${shapeOf(wish.method, wish.path)}: ${status}`)
    }
  })
  return { requests, serverErrors }
}

const [notes, dialogue, onHttp] = await Promise.all([
  onSocket(floodNotes, 0),
  onSocket(floodDialogue, 100),
  onRoutes(),
])
const poured: Poured = {
  notesFrames: notes.frames,
  dialogueFrames: dialogue.frames,
  connections: notes.connections + dialogue.connections,
  ...onHttp,
}
process.send?.(poured)
process.disconnect()
