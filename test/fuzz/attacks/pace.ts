// How an attack goes on: a few hostile clients beside each other, each doing one thing after another.
import { randomInt } from 'node:crypto'
import { setTimeout as rest } from 'node:timers/promises'

/** How long a lane rests between two turns, in milliseconds: what is tried is what is sent, and not how much of it at once. */
const REST_MS = 1

/** Does `turn` until it says that enough has been done, in `lanes` lanes. */
export async function inLanes(lanes: number, turn: () => Promise<boolean>): Promise<void> {
  const lane = async () => {
    while (await turn()) await rest(REST_MS)
  }
  await Promise.all(Array.from({ length: lanes }, lane))
}

/** An address that nobody else has, as a proxy would tell it. */
export const someAddress = (): string => `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`
