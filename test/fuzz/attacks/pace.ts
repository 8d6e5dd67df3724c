// How an attack goes on: a few hostile clients beside each other, each doing one thing after another.
import { randomInt } from 'node:crypto'

/** Does `turn` until it says that enough has been done, in `lanes` lanes. */
export async function inLanes(lanes: number, turn: () => Promise<boolean>): Promise<void> {
  const lane = async () => {
    while (await turn());
  }
  await Promise.all(Array.from({ length: lanes }, lane))
}

/** An address that nobody else has, as a proxy would tell it. */
export const someAddress = (): string => `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`
