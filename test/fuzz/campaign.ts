// One campaign: honest people alone, then beside hostile ones, then alone again; and what became of the server.
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
  /** How long honest people are left alone before and after, in milliseconds. */
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
export async function play({ dataDir, seed, frames, requests, calmMs }: Campaign): Promise<Outcome> {
  const server = await startFuzzedServer(dataDir)
  try {
    const url = `http://127.0.0.1:${server.port}`
    const cookie = await setUpAccount(url, server.setUpUrl ?? '')
    const honest = await createPlace(url, cookie)
    const listener = await guestOf(honest, 'listener')
    const people = await honestPeople(honest)
    // The first tenth warms the server up: caches and compiled code are no leak.
    const part = (share: number, salt: number) =>
      attack({
        seed: seed + salt,
        frames: Math.ceil(frames * share),
        requests: Math.ceil(requests * share),
        honest,
        listener,
      })
    const first = await part(0.1, 0)
    const warm = await server.report()
    people.takeDelays()
    await rest(calmMs)
    const calm = [...people.takeDelays()]
    const second = await part(0.9, 1000)
    const attacked = people.takeDelays()
    await rest(calmMs)
    calm.push(...people.takeDelays())
    const end = await server.report()
    const honestTextsEqual = await people.finish()
    return {
      notesFrames: first.notesFrames + second.notesFrames,
      dialogueFrames: first.dialogueFrames + second.dialogueFrames,
      requests: first.requests + second.requests,
      serverErrors: [...first.serverErrors, ...second.serverErrors],
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

const inMB = (bytes: number): number => Math.round(bytes / 1e5) / 10

function p95(delays: readonly number[]): number {
  const sorted = delays.toSorted((a, b) => a - b)
  return Math.round((sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN) * 10) / 10
}
