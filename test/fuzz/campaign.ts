// One campaign: honest people alone and beside hostile ones, in turns, then beside a flood; and what became of the server.
import { setTimeout as rest } from 'node:timers/promises'
import { createPlace, setUpAccount } from '#test/faults/place.ts'
import { shapeOf } from '#test/server/permissions/routes.ts'
import { attack, flood } from './hostileProcess.ts'
import type { Poured, Sent } from './hostileProcess.ts'
import { honestPeople } from './honest.ts'
import type { HonestPeople } from './honest.ts'
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
  /** How often they are flooded after that, and how long each time, in milliseconds. */
  readonly floods: number
  readonly floodMs: number
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
  readonly flood: FloodOutcome
}

/** What was poured out over the server, and memory at the end of each flood. */
export interface FloodOutcome extends Poured {
  /** As above, but the median of the turns: a flood is short, and what else the machine does in one of them is not to count for all. */
  readonly calmP95: number
  readonly floodedP95: number
  readonly rssMB: readonly number[]
  readonly usedMB: readonly number[]
}

const QUARTERS = 4

/** Plays it. Rejects when the server ends by itself. */
export async function play(campaign: Campaign): Promise<Outcome> {
  const { dataDir, seed, frames, bodies, turnsAQuarter, calmMs, floods, floodMs } = campaign
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
    const everybody = { routes, honest, listener }
    const quarters: Report[] = []
    const attacks = await inTurns(people, turns, calmMs, {
      act: (turn) => attack({ ...share, ...everybody, seed: seed + turn * 1000 }),
      async weigh(turn) {
        if ((turn + 1) % turnsAQuarter === 0) quarters.push(await server.report())
      },
    })
    const framesBeforeFlood = people.framesSent()
    const beforeFlood = await server.report()
    const ends: Report[] = []
    const floodsSent = await inTurns(people, floods, calmMs, {
      act: (turn) => flood({ ...everybody, seed: seed + turn * 1000, ms: floodMs }),
      async weigh() {
        ends.push(await server.report())
      },
    })
    const honestTextsEqual = await people.finish()
    const end = await server.report()
    return {
      ...together(attacks.came),
      notesFramesRead: beforeFlood.notesFramesRead - framesBeforeFlood,
      notesFramesRefused: beforeFlood.notesFramesRefused,
      routes: routes.map(({ method, path }) => shapeOf(method, path)),
      failures: end.failures,
      interruptions: people.interruptions(),
      honestTextsEqual,
      calmP95: p95(attacks.alone.flat()),
      attackedP95: p95(attacks.beside.flat()),
      ...inMemory(quarters),
      flood: {
        ...allPoured(floodsSent.came),
        calmP95: median(floodsSent.alone.map(p95)),
        floodedP95: median(floodsSent.beside.map(p95)),
        ...inMemory(ends),
      },
    }
  } finally {
    await server.stop()
  }
}

/** What came of several turns, and how long honest people's edits took in each, in milliseconds. */
interface Turns<T> {
  readonly came: readonly T[]
  readonly alone: readonly (readonly number[])[]
  readonly beside: readonly (readonly number[])[]
}

interface Act<T> {
  readonly act: (turn: number) => Promise<T>
  /** What is looked at after that. */
  readonly weigh: (turn: number) => Promise<void>
}

/** Leaves honest people alone for a while, then lets hostile ones `act`; as often as is said. */
async function inTurns<T>(
  people: HonestPeople,
  turns: number,
  calmMs: number,
  { act, weigh }: Act<T>,
): Promise<Turns<T>> {
  const came: T[] = []
  const alone: (readonly number[])[] = []
  const beside: (readonly number[])[] = []
  people.takeDelays()
  for (let turn = 0; turn < turns; turn += 1) {
    await rest(calmMs)
    alone.push(people.takeDelays())
    came.push(await act(turn))
    beside.push(people.takeDelays())
    await weigh(turn)
    // To collect all garbage holds everybody up, and is nobody's doing but ours.
    people.takeDelays()
  }
  return { came, alone, beside }
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

const inMemory = (reports: readonly Report[]) => ({
  rssMB: reports.map(({ memory }) => inMB(memory.rss)),
  usedMB: reports.map(({ memory }) => inMB(memory.used)),
})

function allPoured(floods: readonly Poured[]): Poured {
  return {
    notesFrames: sum(floods.map(({ notesFrames }) => notesFrames)),
    dialogueFrames: sum(floods.map(({ dialogueFrames }) => dialogueFrames)),
    connections: sum(floods.map(({ connections }) => connections)),
    requests: sum(floods.map(({ requests }) => requests)),
    serverErrors: floods.flatMap(({ serverErrors }) => serverErrors),
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
