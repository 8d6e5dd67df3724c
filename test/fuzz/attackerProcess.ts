// The hostile ones as a child process.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { constants, setPriority } from 'node:os'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { RegisteredRoute } from '#test/server/permissions/registeredRoutes.ts'
import type { Place } from '#test/faults/place.ts'

const program = fileURLToPath(new URL('attacker.ts', import.meta.url))
const sentSchema = z.object({
  /** Frames that the server has looked at, as far as the hostile ones can tell. */
  notesFrames: z.int(),
  dialogueFrames: z.int(),
  /** How many bodies it has looked at, for each route. */
  bodies: z.record(z.string(), z.int()),
  /** Requests that were answered with a status from 500 on. */
  serverErrors: z.array(z.string()),
})
export type Sent = z.infer<typeof sentSchema>

export interface Attack {
  readonly seed: number
  /** For each socket. */
  readonly frames: number
  /** Over all routes. */
  readonly bodies: number
  /** What the server answers. */
  readonly routes: readonly RegisteredRoute[]
  /** The dialogue of honest people, with the session of whoever leads it. */
  readonly honest: Place
  /** The session of the hostile listener in it. */
  readonly listener: string
}

/** Attacks, and gives what came of it. Rejects when the attacker fails. */
export async function attack(plan: Attack): Promise<Sent> {
  const child = fork(program, [JSON.stringify(plan)], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const exited = once(child, 'exit')
  // Hostile people have computers of their own: theirs is not to take time from the server's and from honest people's.
  if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_LOW)
  const first = await Promise.race([once(child, 'message'), exited.then(() => null)])
  if (first === null) throw new Error('The attacker ended before it was through')
  await exited
  return sentSchema.parse(first[0])
}
