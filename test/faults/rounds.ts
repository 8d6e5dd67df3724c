// Rounds of faults, one after another on the same data, and what they come to.
import { chanceOf } from './chance.ts'
import { disturbances } from './disturbances.ts'
import { createPlace, setUpAccount } from './place.ts'
import { playRound } from './round.ts'
import type { Figures } from './round.ts'
import { startProcess } from './serverProcess.ts'

export interface Outcome extends Figures {
  readonly rounds: number
}

/** Whether nothing acked was lost and all documents ended equal. */
export const holds = ({ lostCommands, lostEdits, divergedDocuments }: Figures): boolean =>
  lostCommands === 0 && lostEdits === 0 && divergedDocuments === 0

/** Plays rounds in `dataDir`, which is empty; `tell` hears of each round that failed, with the seed that repeats it. */
export async function playRounds(
  { dataDir, seed, rounds }: { readonly dataDir: string; readonly seed: number; readonly rounds: number },
  tell: (line: string) => void,
): Promise<Outcome> {
  let server = await startProcess(dataDir, 0)
  const url = `http://127.0.0.1:${server.port}`
  const cookie = await setUpAccount(url, server.setUpUrl ?? '')
  let total: Figures = {
    ackedCommands: 0,
    lostCommands: 0,
    ackedEdits: 0,
    lostEdits: 0,
    divergedDocuments: 0,
  }
  try {
    for (let round = 0; round < rounds; round += 1) {
      const chance = chanceOf(seed + round)
      const scene = { server, dataDir, chance, place: await createPlace(url, cookie) }
      const played = await playRound(scene, seed + round)
      server = played.server
      total = sum(total, played.figures)
      if (!holds(played.figures)) {
        const { name = '' } = disturbances[(seed + round) % disturbances.length] ?? {}
        tell(`Failed: --seed ${seed + round} --rounds 1 (${name}) ${JSON.stringify(played.figures)}`)
      }
    }
  } finally {
    await server.kill()
  }
  return { rounds, ...total }
}

function sum(one: Figures, other: Figures): Figures {
  return {
    ackedCommands: one.ackedCommands + other.ackedCommands,
    lostCommands: one.lostCommands + other.lostCommands,
    ackedEdits: one.ackedEdits + other.ackedEdits,
    lostEdits: one.lostEdits + other.lostEdits,
    divergedDocuments: one.divergedDocuments + other.divergedDocuments,
  }
}
