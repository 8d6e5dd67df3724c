// A process of load: everybody in some dialogues. A few type, somebody signals every other second, all listen.
import { z } from 'zod'
import { answer } from '../support/answers.ts'
import { keepToOtherCores } from '../support/cores.ts'
import { editFrame } from '../notes/contenders.ts'
import { sharedMicroseconds } from '../notes/load/marker.ts'
import { editsOf, firstDocument } from '../notes/load/typing.ts'
import { participate } from './participant.ts'
import type { Participant } from './participant.ts'

const configSchema = z.object({
  port: z.int(),
  /** Makes the addresses of this process unlike those of the others. */
  number: z.int(),
  places: z.array(z.object({ dialogueId: z.string(), slotId: z.string(), cookies: z.array(z.string()) })),
  /** In each dialogue. */
  editsPerSecond: z.number(),
  signalsPerSecond: z.number(),
})
const { port, number, places, editsPerSecond, signalsPerSecond } = configSchema.parse(
  JSON.parse(process.argv[2] ?? ''),
)
keepToOtherCores()

const writers = 5
/** Edits prepared for each writer; past them she begins again, and what comes twice changes nothing. */
const prepared = 1500
/** As many come at once; what opening costs is not what is measured. */
const openingAtOnce = 8

let measuredFrom = Number.POSITIVE_INFINITY
let [edits, commands]: [number[], number[]] = [[], []]
let refused = 0

function seen(sentAt: number): void {
  if (sentAt >= measuredFrom) edits.push((sharedMicroseconds() - sentAt) / 1000)
}

const crowds = new Map<string, Participant[]>()
const scripts = Array.from({ length: writers }, (_, writer) => editsOf(writer, writers, prepared))

/** Types and signals in one dialogue, for good. */
function keepBusy(participants: readonly Participant[]): void {
  const typists = participants.slice(0, writers)
  for (const [writer, typist] of typists.entries()) {
    const script = scripts[writer] ?? []
    let at = 0
    const period = (1000 / editsPerSecond) * typists.length
    const type = (): void => {
      const update = script[at++]
      if (update !== undefined) typist.type(Buffer.from(editFrame('ours', update)))
      setTimeout(type, period * (0.75 + Math.random() / 2))
    }
    setTimeout(type, Math.random() * period)
  }
  let turn = 0
  const pause = 1000 / signalsPerSecond
  const nextSignal = (): void => {
    // Each raises, and at the next turn withdraws.
    const participant = participants[Math.floor(turn++ / 2) % participants.length]
    if (participant !== undefined) void signal(participant)
    setTimeout(nextSignal, pause * (0.75 + Math.random() / 2))
  }
  setTimeout(nextSignal, Math.random() * pause)
}

async function signal(participant: Participant): Promise<void> {
  const from = sharedMicroseconds()
  const accepted = await participant.signal()
  if (!accepted) refused += 1
  else if (from >= measuredFrom) commands.push((sharedMicroseconds() - from) / 1000)
}

answer({
  async connect() {
    const comers = places.flatMap((place, at) =>
      place.cookies.map((cookie, index) => ({ place, cookie, address: `10.${number}.${at}.${index % 250}` })),
    )
    const open = async (): Promise<void> => {
      for (let next = comers.shift(); next !== undefined; next = comers.shift()) {
        const { place, cookie, address } = next
        const participant = await participate(`http://localhost:${port}`, place, cookie, address, seen)
        const crowd = crowds.get(place.dialogueId)
        if (crowd === undefined) participant.write(firstDocument(writers))
        crowds.set(place.dialogueId, [...(crowd ?? []), participant])
      }
    }
    await Promise.all(Array.from({ length: openingAtOnce }, open))
    return {}
  },
  begin() {
    for (const crowd of crowds.values()) keepBusy(crowd)
    return {}
  },
  measure() {
    ;[edits, commands, refused] = [[], [], 0]
    measuredFrom = sharedMicroseconds()
    return {}
  },
  report() {
    measuredFrom = Number.POSITIVE_INFINITY
    return { edits: Float64Array.from(edits), commands: Float64Array.from(commands), refused }
  },
})
