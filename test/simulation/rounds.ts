// How many rounds a simulation plays: few as a test among others, as many as one likes by `SIMULATION_ROUNDS`, and one again by its seed.
import type { Parameters } from 'fast-check'
import { z } from 'zod'

const whole = z.coerce.number().int()
const settings = z
  .object({
    SIMULATION_ROUNDS: whole.positive().optional(),
    SIMULATION_SEED: whole.optional(),
    SIMULATION_PATH: z.string().optional(),
  })
  .parse(process.env)

/**
 * What fast-check is told, where `usual` is how many rounds are played unless more are asked for. A round that fails is tried again
 * in smaller parts only when it is asked for by its seed: that may take longer than all the others.
 */
export function rounds<T>(usual: number): Parameters<T> {
  const { SIMULATION_ROUNDS: numRuns = usual, SIMULATION_SEED: seed, SIMULATION_PATH: path } = settings
  if (seed === undefined) return { numRuns, endOnFailure: true }
  return { numRuns, seed, ...(path !== undefined && { path }) }
}

/** A failed round that is tried again in smaller parts, in milliseconds. */
const SMALLER_PARTS = settings.SIMULATION_SEED === undefined ? 0 : 900_000

/** How long so many rounds may take on a machine that is busy, in milliseconds. */
export const timeFor = (usual: number): number =>
  60_000 + (settings.SIMULATION_ROUNDS ?? usual) * 1000 + SMALLER_PARTS
