// The hostile ones as a child process.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { Place } from '#test/faults/place.ts'

const program = fileURLToPath(new URL('attacker.ts', import.meta.url))
const sentSchema = z.object({
  notesFrames: z.int(),
  dialogueFrames: z.int(),
  requests: z.int(),
  /** Requests that were answered with a status from 500 on. */
  serverErrors: z.array(z.string()),
})
export type Sent = z.infer<typeof sentSchema>

export interface Attack {
  readonly seed: number
  readonly frames: number
  readonly requests: number
  /** The dialogue of honest people, with the session of whoever leads it. */
  readonly honest: Place
  /** The session of the hostile listener in it. */
  readonly listener: string
}

/** Attacks, and gives what was sent. Rejects when the attacker fails. */
export async function attack(plan: Attack): Promise<Sent> {
  const child = fork(program, [JSON.stringify(plan)], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const exited = once(child, 'exit')
  const first = await Promise.race([once(child, 'message'), exited.then(() => null)])
  if (first === null) throw new Error('The attacker ended before it was through')
  await exited
  return sentSchema.parse(first[0])
}
