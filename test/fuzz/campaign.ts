// One campaign: honest people alone and beside hostile ones, in turns; and what became of the server.
import { setTimeout as rest } from 'node:timers/promises'
import { createPlace, setUpAccount } from '#test/faults/place.ts'
import { attack } from './attackerProcess.ts'
import type { Sent } from './attackerProcess.ts'
import { honestPeople } from './honest.ts'
import { guestOf } from './scene.ts'
import { startFuzzedServer } from './serverProcess.ts'

export interface Campaign {
  /** An empty folder. */
  readonly dataDir: string
  readonly seed: number
  /** For each socket. */
  readonly frames: number
  /** For each route. */
  readonly requests: number
  /** In how many parts it is made, with calm between them: what else the machine does meanwhile then falls on both alike. */
  readonly parts: number
  /** How long honest people are left alone before each part, in milliseconds. */
  readonly calmMs: number
}

export interface Outcome extends Sent {
  /** Frames of notes that the server looked at: it looks at none that follow one which ended their connection. */
  readonly notesFramesRead: number
  readonly notesFramesRefused: number
  /** What was not caught in the server, and what it logged as an error. */
  readonly failures: readonly string[]
  /** How often an honest person lost the connection. */
  readonly interruptions: number
  readonly honestTextsEqual: boolean
  /** How long an edit takes to the others in 95 of 100 cases, in milliseconds. */
  readonly calmP95: number
  readonly attackedP95: number
  /** Memory after garbage was collected: when a tenth of the attack had been made, and at its end. In MB. */
  readonly rssMB: readonly [number, number]
  readonly heapMB: readonly [number, number]
}

/** Plays it. Rejects when the server ends by itself. */
export async function play({ dataDir, seed, frames, requests, parts, calmMs }: Campaign): Promise<Outcome> {
  const server = await startFuzzedServer(dataDir)
  try {
    const url = `http://127.0.0.1:${server.port}`
    const cookie = await setUpAccount(url, server.setUpUrl ?? '')
    const honest = await createPlace(url, cookie)
    const listener = await guestOf(honest, 'listener')
    const people = await honestPeople(honest)
    const sent: Sent[] = []
    const makePart = async (share: number) => {
      const plan = { frames: Math.ceil(frames * share), requests: Math.ceil(requests * share) }
      sent.push(await attack({ ...plan, seed: seed + sent.length * 1000, honest, listener }))
    }
    // The first tenth warms the server up: caches and compiled code are no leak.
    await makePart(0.1)
    const warm = await server.report()
    const calm: number[] = []
    const attacked: number[] = []
    people.takeDelays()
    for (let part = 0; part < parts; part += 1) {
      await rest(calmMs)
      calm.push(...people.takeDelays())
      await makePart(0.9 / parts)
      attacked.push(...people.takeDelays())
    }
    const end = await server.report()
    const honestTextsEqual = await people.finish()
    return {
      notesFrames: sum(sent.map((part) => part.notesFrames)),
      dialogueFrames: sum(sent.map((part) => part.dialogueFrames)),
      requests: sum(sent.map((part) => part.requests)),
      serverErrors: sent.flatMap((part) => part.serverErrors),
      notesFramesRead: end.notesFramesRead,
      notesFramesRefused: end.notesFramesRefused,
      failures: end.failures,
      interruptions: people.interruptions(),
      honestTextsEqual,
      calmP95: p95(calm),
      attackedP95: p95(attacked),
      rssMB: [inMB(warm.rss), inMB(end.rss)],
      heapMB: [inMB(warm.heapUsed), inMB(end.heapUsed)],
    }
  } finally {
    await server.stop()
  }
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0)
const inMB = (bytes: number): number => Math.round(bytes / 1e5) / 10

function p95(delays: readonly number[]): number {
  const sorted = delays.toSorted((a, b) => a - b)
  return Math.round((sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN) * 10) / 10
}
