// `npm run bench:growth`: what one dialogue costs when more take part in it.
import { writeSection } from '../support/benchmarks.ts'
import { startCrowd } from '../crowd/crowd.ts'
import type { Watched } from '../crowd/crowd.ts'
import { EDITS_PER_SECOND, SIGNALS_PER_SECOND } from '../crowd/rates.ts'

const sizes = [10, 30, 90, 300, 1000]
const settleMs = 5000
const watchMs = 10_000

interface Size extends Watched {
  readonly participants: number
  /** CPU microseconds a second for each participant. */
  readonly cpuUsEach: number
}

const measured: Size[] = []
for (const participants of sizes) {
  const crowd = await startCrowd([participants])
  await crowd.grow(1)
  await new Promise((resolve) => setTimeout(resolve, settleMs))
  const watched = await crowd.watch(watchMs)
  await crowd.end()
  measured.push({ participants, ...watched, cpuUsEach: Math.round((watched.cpu * 1e6) / participants) })
  process.stdout.write(`${JSON.stringify(measured.at(-1))}\n`)
}

const rows = measured.map(
  ({ participants, cpu, cpuUsEach, editP95, commandP95, rssMB }) =>
    `| ${participants} | ${(cpu * 100).toFixed(1)} % | ${cpuUsEach} | ${editP95} | ${commandP95} | ${rssMB} |`,
)
await writeSection(
  'Growth',
  'npm run bench:growth',
  ['socket.io', 'ws', 'yjs'],
  `One dialogue with more and more participants, whatever their number with ${EDITS_PER_SECOND} edits a second and a signal every ${1 / SIGNALS_PER_SECOND} s. The whole server keeps to
one core, with SQLite. Where the cost for each participant does not rise, the whole grows no faster than linearly.

| participants | of the core | CPU µs a second for each | edits, p95 ms | commands, p95 ms | memory MB |
|---|---|---|---|---|---|
${rows.join('\n')}`,
)
process.stdout.write(`${JSON.stringify(measured)}\n`)
