// One campaign: honest people alone and beside hostile ones, in turns; and what became of the server.
import { setTimeout as rest } from 'node:timers/promises'
import { createPlace, setUpAccount } from '#test/faults/place.ts'
import { shapeOf } from '#test/server/permissions/routes.ts'
import { attack } from './attackerProcess.ts'
import type { Sent } from './attackerProcess.ts'
import { honestPeople } from './honest.ts'
import { guestOf } from './scene.ts'
import { startFuzzedServer } from './serverProcess.ts'
import type { Report } from './serverProcess.ts'

export interface Campaign {
  /** An empty folder. */
  readonly dataDir: string
  readonly seed: number
  /** To be looked at by the server, for each socket. */
  readonly frames: number
  /** To be looked at by it over all routes, each of which gets its share. */
  readonly bodies: number
  /** In how many turns each quarter is made, with calm before each: what else the machine does meanwhile then falls on both alike. */
  readonly turnsAQuarter: number
  /** How long honest people are left alone before each turn, in milliseconds. */
  readonly calmMs: number
}

export interface Outcome extends Sent {
  /** Frames of notes by the server's own count, without those of honest people; text and what is too large it does not count. */
  readonly notesFramesRead: number
  readonly notesFramesRefused: number
  /** The shapes of what the server answers, by which `bodies` are counted too. */
  readonly routes: readonly string[]
  /** What was not caught in the server, and what it logged as an error. */
  readonly failures: readonly string[]
  /** How often an honest person lost the connection. */
  readonly interruptions: number
  readonly honestTextsEqual: boolean
  /** How long an edit takes to the others in 95 of 100 cases, in milliseconds. */
  readonly calmP95: number
  readonly attackedP95: number
  /** After garbage was collected, at the end of each quarter, in MB: what the process takes, and what of it is in use. */
  readonly rssMB: readonly number[]
  readonly usedMB: readonly number[]
}

const QUARTERS = 4

/** Plays it. Rejects when the server ends by itself. */
export async function play(campaign: Campaign): Promise<Outcome> {
  const { dataDir, seed, frames, bodies, turnsAQuarter, calmMs } = campaign
  const server = await startFuzzedServer(dataDir)
  const { routes } = server
  try {
    const url = `http://127.0.0.1:${server.port}`
    const cookie = await setUpAccount(url, server.setUpUrl ?? '')
    const honest = await createPlace(url, cookie)
    const listener = await guestOf(honest, 'listener')
    const people = await honestPeople(honest)
    const turns = QUARTERS * turnsAQuarter
    const share = { frames: Math.ceil(frames / turns), bodies: Math.ceil(bodies / turns) }
    const sent: Sent[] = []
    const calm: number[] = []
    const attacked: number[] = []
    const quarters: Report[] = []
    people.takeDelays()
    for (let turn = 0; turn < turns; turn += 1) {
      await rest(calmMs)
      calm.push(...people.takeDelays())
      sent.push(await attack({ ...share, seed: seed + turn * 1000, routes, honest, listener }))
      attacked.push(...people.takeDelays())
      if ((turn + 1) % turnsAQuarter === 0) quarters.push(await server.report())
    }
    const honestTextsEqual = await people.finish()
    const end = await server.report()
    return {
      ...together(sent),
      notesFramesRead: end.notesFramesRead - people.framesSent(),
      notesFramesRefused: end.notesFramesRefused,
      routes: routes.map(({ method, path }) => shapeOf(method, path)),
      failures: end.failures,
      interruptions: people.interruptions(),
      honestTextsEqual,
      calmP95: p95(calm),
      attackedP95: p95(attacked),
      rssMB: quarters.map(({ memory }) => inMB(memory.rss)),
      usedMB: quarters.map(({ memory }) => inMB(memory.used)),
    }
  } finally {
    await server.stop()
  }
}

/** What came of several attacks. */
function together(attacks: readonly Sent[]): Sent {
  const bodies: Record<string, number> = {}
  for (const each of attacks) {
    for (const [route, count] of Object.entries(each.bodies)) bodies[route] = (bodies[route] ?? 0) + count
  }
  return {
    notesFrames: sum(attacks.map(({ notesFrames }) => notesFrames)),
    dialogueFrames: sum(attacks.map(({ dialogueFrames }) => dialogueFrames)),
    bodies,
    serverErrors: attacks.flatMap(({ serverErrors }) => serverErrors),
  }
}

export const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0)
const inMB = (bytes: number): number => Math.round(bytes / 1e5) / 10

function p95(delays: readonly number[]): number {
  const sorted = delays.toSorted((a, b) => a - b)
  return Math.round((sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN) * 10) / 10
}
