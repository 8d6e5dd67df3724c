// Rounds of faults, one after another on the same data, and what they come to.
import { freePort } from '#scripts/cluster/service.mjs'
import { chanceOf } from './chance.ts'
import type { Bite } from './disturbances/disturbance.ts'
import { disturbances } from './disturbances/disturbances.ts'
import { createPlace, setUpAccount } from './place.ts'
import { playRound, underWay } from './round.ts'
import type { Figures } from './round.ts'
import { startProcess } from './serverProcess.ts'

export interface Outcome extends Figures {
  readonly rounds: number
}

/** Whether nothing acked was lost and all documents ended equal. */
export const holds = ({ lostCommands, lostEdits, divergedDocuments }: Figures): boolean =>
  lostCommands === 0 && lostEdits === 0 && divergedDocuments === 0

export interface Series {
  /** An empty folder. */
  readonly dataDir: string
  readonly seed: number
  readonly rounds: number
  /** Whether the server says that things are on disk that are not, which the rounds must then show. */
  readonly lying?: boolean
}

/** What was seen of each disturbance by its name, over all rounds. */
export type Bites = Readonly<Record<string, Bite>>

/** Plays rounds; `tell` hears of each that failed, with the seed that repeats it, and of each whose disturbance did not bite. */
export async function playRounds(
  { dataDir, seed, rounds, lying = false }: Series,
  tell: (line: string) => void,
): Promise<{ readonly outcome: Outcome; readonly bites: Bites }> {
  // One that is still free after each death.
  let server = await startProcess(dataDir, await freePort())
  const url = `http://127.0.0.1:${server.port}`
  const cookie = await setUpAccount(url, server.setUpUrl ?? '')
  const bites: Record<string, Bite> = {}
  let total: Figures = {
    ackedCommands: 0,
    lostCommands: 0,
    ackedEdits: 0,
    lostEdits: 0,
    divergedDocuments: 0,
  }
  try {
    for (let number = seed; number < seed + rounds; number += 1) {
      const chance = chanceOf(number)
      const stage = { server, dataDir, chance, lying, place: await createPlace(url, cookie) }
      const { name = '' } = disturbances[number % disturbances.length] ?? {}
      const { figures, bite, toothless, ...played } = await playRound(stage, number)
      server = played.server
      total = sum(total, figures)
      bites[name] = added(bites[name] ?? {}, { rounds: 1, ...bite })
      const again = `--seed ${number} --rounds 1 (${name})`
      if (!holds(figures)) tell(`Failed: ${again} ${JSON.stringify(figures)}`)
      if (toothless !== null) tell(`Did not bite: ${again} ${toothless}`)
    }
  } finally {
    await server.kill()
  }
  // A server that lies acks before it works, so that a kill seldom finds anything under way: it must be caught by what it lost.
  if (!lying && Object.values(bites).every((bite) => bite[underWay] === 0))
    tell(
      `Did not bite: --seed ${seed} --rounds ${rounds} nothing was under way whenever the server was killed`,
    )
  return { outcome: { rounds, ...total }, bites }
}

function added(one: Bite, other: Bite): Bite {
  const entries = Object.entries(other).map(([name, count]) => [name, count + (one[name] ?? 0)] as const)
  return { ...one, ...Object.fromEntries(entries) }
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
