// A client that gives one command after another, and remembers which were acked.
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { openDialogue } from './openDialogue.ts'
import type { Place } from './place.ts'

const answerSchema = z.union([
  z.object({ ok: z.literal(true) }),
  z.object({ ok: z.literal(false), rejection: z.object({ code: z.string() }) }),
])
/** How long an answer may take, in milliseconds. */
const ANSWER_WITHIN_MS = 15_000

export interface Commander {
  /** Commands that the server said it had taken. */
  readonly acked: ReadonlySet<string>
  /** How many were refused because they could not be stored. */
  readonly refused: () => number
  /** How many were given and have not been answered. */
  readonly unanswered: () => number
  /** Gives commands until `stop`, a random while apart. */
  readonly work: () => Promise<void>
  readonly stop: () => void
  /** After a restart: gives what was never answered once more, under the same ids. */
  readonly repeat: () => Promise<void>
}

/** A client that records follow-ups named `name`-1, -2 and so on. */
export async function commander(place: Place, name: string, chance: () => number): Promise<Commander> {
  const acked = new Set<string>()
  const unanswered = new Map<string, string>()
  let { socket } = await openDialogue(place)
  const stopped = new AbortController()
  let refused = 0

  async function give(what: string, commandId: string): Promise<void> {
    const fields = { what, ownerOrganisationId: 'dalarna' }
    const command = { type: 'followUp.record', slotId: null, fields }
    const answer = answerSchema.parse(
      await socket.timeout(ANSWER_WITHIN_MS).emitWithAck('command', { commandId, command }),
    )
    unanswered.delete(what)
    if (answer.ok) acked.add(what)
    else if (answer.rejection.code === 'unavailable') refused += 1
  }
  return {
    acked,
    refused: () => refused,
    unanswered: () => unanswered.size,
    async work() {
      for (let number = 1; !stopped.signal.aborted && number <= 90; number += 1) {
        const what = `${name}-${number}`
        const commandId = randomUUID()
        unanswered.set(what, commandId)
        // The line may break before the answer comes; that is what is tried here.
        give(what, commandId).catch(() => undefined)
        await new Promise((resolve) => setTimeout(resolve, chance() * 12))
      }
    },
    stop() {
      stopped.abort()
      socket.disconnect()
    },
    async repeat() {
      socket = (await openDialogue(place)).socket
      const again = [...unanswered].slice(0, 90)
      await Promise.all(again.map(([what, commandId]) => give(what, commandId)))
      socket.disconnect()
    },
  }
}
