// `npm run bench:clock`: 90 pages whose computers' clocks are wrong, on a network that is slow and uneven, see the same clock.
import { randomUUID } from 'node:crypto'
import { createDialogueConnection } from '#client/connection/dialogue/dialogueConnection.ts'
import { createDialogueStore } from '#client/connection/dialogue/dialogueStore.ts'
import type { ClientCommandInput } from '#shared/dialogue/commands.ts'
import { remaining } from '#shared/dialogue/timer/elapsed.ts'
import { instant, milliseconds, minutes } from '#shared/time/instant.ts'
import type { Duration } from '#shared/time/instant.ts'
import type { Scheduler } from '#shared/time/scheduler.ts'
import { startDemo } from '#test/e2e/support/demo.ts'
import { writeSection } from '../support/benchmarks.ts'
import { Histogram } from '../support/histogram.ts'
import { cookieOf } from '../support/session.ts'
import { delayedWire } from './delayedWire.ts'
import type { Traffic } from './delayedWire.ts'

const clients = 90
/** How wrong the clients' own clocks are, at most, either way. */
const wrongBy = minutes(10)
/** One-way delays in milliseconds: each message's own. */
const [shortest, longest] = [10, 200]
const sampleEveryMs = 100
/** How long nothing changes while messages are counted. */
const quietMs = 120_000

const between = (low: number, high: number) => low + Math.random() * (high - low)
const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** A computer whose clock and monotonic time begin somewhere of their own. */
function wrongComputer(): Scheduler {
  const wrong = between(-wrongBy, wrongBy)
  const origin = between(0, 1e7)
  return {
    now: () => instant(Date.now() + wrong),
    elapsed: () => milliseconds(performance.now() + origin),
    after(duration, task) {
      const timeout = setTimeout(task, duration)
      return () => clearTimeout(timeout)
    },
  }
}

const demo = await startDemo()
const links = demo.links.filter(({ role }) => role !== 'display')
const cookies = await Promise.all(links.map(({ url }) => cookieOf(url)))
const pages = Array.from({ length: clients }, (_, index) => {
  const traffic: Traffic = { messages: 0, bytes: 0 }
  const store = createDialogueStore()
  const cookie = cookies[index % cookies.length] ?? ''
  const connection = createDialogueConnection({
    dialogueId: demo.dialogueId,
    as: undefined,
    store,
    makeWire: delayedWire(demo.url, cookie, () => between(shortest, longest), traffic),
    scheduler: wrongComputer(),
    newCommandId: randomUUID,
    chance: Math.random,
    onClockCorrected: () => undefined,
  })
  connection.open()
  return { traffic, store, connection }
})
const [facilitator] = pages
if (facilitator === undefined) throw new Error('No page was opened')

/** What a page shows now, in milliseconds left of the live slot; `null` when it shows no clock. */
function shown({ store, connection }: (typeof pages)[number]): Duration | null {
  const { state } = store.get()
  const slot = state?.agenda.slots.find(({ id }) => id === state.timer.liveSlotId)
  return state === null || slot === undefined ? null : remaining(state.timer, slot, connection.serverNow())
}

const skew = new Histogram(1, 120_000)

function sample(): void {
  const times = pages.map(shown).filter((time) => time !== null)
  times.forEach((time, index) => {
    for (const other of times.slice(index + 1)) skew.add(Math.abs(time - other))
  })
}

async function give(command: ClientCommandInput): Promise<void> {
  const answer = await facilitator?.connection.give(command)
  if (answer?.ok !== true) throw new Error(`${command.type} was refused: ${JSON.stringify(answer)}`)
}
const live = () => facilitator.store.get().state?.timer.liveSlotId ?? ''

await rest(6000)
const sampling = setInterval(sample, sampleEveryMs)
await give({ type: 'dialogue.start' })
await rest(8000)
await give({ type: 'clock.pause', reason: 'technical' })
await rest(8000)
await give({ type: 'clock.resume' })
await rest(8000)
await give({ type: 'clock.adjust', slotId: live(), deltaMs: minutes(1) })
await rest(8000)
await give({ type: 'slot.next', from: live() })
await rest(8000)

const before = pages.map(({ traffic }) => ({ ...traffic }))
await rest(quietMs)
clearInterval(sampling)
const perMinute = (what: keyof Traffic) =>
  pages.reduce((sum, { traffic }, index) => sum + traffic[what] - (before[index]?.[what] ?? 0), 0) /
  pages.length /
  (quietMs / 60_000)

const result = {
  skewP95Ms: skew.percentile(0.95),
  skewP99Ms: skew.percentile(0.99),
  messagesPerClientMinute: Math.round(perMinute('messages') * 10) / 10,
  bytesPerClientMinute: Math.round(perMinute('bytes')),
}
for (const { connection } of pages) connection.close()
await demo.stop()

await writeSection(
  'One clock',
  'npm run bench:clock',
  ['socket.io'],
  `${clients} pages, their own clocks wrong by up to ±10 minutes, one-way delays of ${shortest}–${longest} ms drawn for each message;
start, pause, resume, one minute more, next, then two minutes in which nothing changes. Skew is the difference between what any two pages
show at the same moment, over ${skew.total.toLocaleString('en')} pairs. Messages and bytes are a page's in the quiet minutes, both ways, the
transport's own pings included.

| | measured | aim |
|---|---|---|
| skew, p95 | ${result.skewP95Ms} ms | ≤ 50 ms |
| skew, p99 | ${result.skewP99Ms} ms | ≤ 100 ms |
| messages a minute, nothing changing | ${result.messagesPerClientMinute} | ≤ 6 |
| bytes a minute, nothing changing | ${result.bytesPerClientMinute} | – |`,
)
process.stdout.write(`${JSON.stringify(result)}\n`)
