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

/** What fast-check is told, where `usual` is how many rounds are played unless more are asked for. */
export function rounds<T>(usual: number): Parameters<T> {
  const { SIMULATION_ROUNDS: numRuns = usual, SIMULATION_SEED: seed, SIMULATION_PATH: path } = settings
  return { numRuns, ...(seed !== undefined && { seed }), ...(path !== undefined && { path }) }
}

/** How long so many rounds may take on a machine that is busy, in milliseconds; a failed one is tried again in smaller parts. */
export const timeFor = (usual: number): number => 60_000 + (settings.SIMULATION_ROUNDS ?? usual) * 1000
