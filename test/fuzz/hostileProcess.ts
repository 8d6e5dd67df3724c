// The hostile ones as child processes.
import { constants, setPriority } from 'node:os'
import { z } from 'zod'
import type { Place } from '#test/faults/place.ts'
import { forked } from '#test/ground/forked.ts'
import { placeSchema } from './scene.ts'

/** What the server answers. */
const routesSchema = z.array(z.object({ method: z.string(), path: z.string() })).readonly()

const shared = {
  seed: z.int(),
  routes: routesSchema,
  /** The dialogue of honest people, with the session of whoever leads it. */
  honest: placeSchema,
  /** The session of the hostile listener in it. */
  listener: z.string(),
}

export const attackSchema = z.object({
  ...shared,
  /** How many frames are to be looked at, for each socket. */
  frames: z.int(),
  /** How many bodies, over all routes. */
  bodies: z.int(),
})
export type Attack = z.infer<typeof attackSchema>

export const sentSchema = z.object({
  /** Frames that the server has looked at, as far as the hostile ones can tell. */
  notesFrames: z.int(),
  dialogueFrames: z.int(),
  /** How many bodies it has looked at, for each route. */
  bodies: z.record(z.string(), z.int()),
  /** Requests that were answered with a status from 500 on. */
  serverErrors: z.array(z.string()),
})
export type Sent = z.infer<typeof sentSchema>

export const floodSchema = z.object({
  ...shared,
  /** How long, in milliseconds. */
  ms: z.int(),
})
export type Flood = z.infer<typeof floodSchema>

export const pouredSchema = z.object({
  /** Frames that the sockets took; the server need not have read them all. */
  notesFrames: z.int(),
  dialogueFrames: z.int(),
  /** Connections that were opened for them: whoever is cut off comes back at once. */
  connections: z.int(),
  /** Requests that were answered. */
  requests: z.int(),
  serverErrors: z.array(z.string()),
})
export type Poured = z.infer<typeof pouredSchema>

/** Sends everything there is, one thing after another, and gives what came of it. Rejects when the attacker fails. */
export const attack = async (plan: Attack): Promise<Sent> => sentSchema.parse(await run('attacker.ts', plan))

/** Sends as much as the sockets take, from several connections at once. Rejects when the flooder fails. */
export const flood = async (plan: Flood): Promise<Poured> => pouredSchema.parse(await run('flooder.ts', plan))

async function run(program: string, plan: { readonly honest: Place }): Promise<unknown> {
  const { pid, next, gone } = forked(new URL(program, import.meta.url), [JSON.stringify(plan)])
  // Hostile people have computers of their own: theirs is not to take time from the server's and from honest people's.
  if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_LOW)
  const came = await next()
  await gone
  return came
}
