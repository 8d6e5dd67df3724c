// `npm run bench:capacity`: how many can take part, in dialogues of 50, before one core answers too late.
import { writeSection } from '../support/benchmarks.ts'
import { startCrowd } from '../crowd/crowd.ts'
import type { Watched } from '../crowd/crowd.ts'
import { EDITS_PER_SECOND, SIGNALS_PER_SECOND } from '../crowd/rates.ts'

const people = 50
/** Dialogues that are added before it is measured again. */
const step = 10
const steps = 6
const settleMs = 5000
const watchMs = 10_000
/** The 95th percentile of commands and of edits may be this late, in milliseconds. */
const lateMs = 100

const crowd = await startCrowd(Array.from({ length: step * steps }, () => people))
const measured: (Watched & { readonly participants: number })[] = []
let held = 0
while (measured.length < steps) {
  await crowd.grow(step)
  await new Promise((resolve) => setTimeout(resolve, settleMs))
  const participants = (measured.length + 1) * step * people
  const watched = await crowd.watch(watchMs)
  measured.push({ participants, ...watched })
  process.stdout.write(`${participants}: ${JSON.stringify(watched)}\n`)
  if (watched.editP95 > lateMs || watched.commandP95 > lateMs) break
  held = participants
}
await crowd.end()

const rows = measured.map(
  ({ participants, cpu, editP95, commandP95, delivered, rssMB }) =>
    `| ${participants} | ${Math.round(cpu * 100)} % | ${editP95} | ${commandP95} | ${Math.round((delivered * 1000) / watchMs)} | ${rssMB} |`,
)
await writeSection(
  'Capacity',
  'npm run bench:capacity',
  ['socket.io', 'ws', 'yjs'],
  `Dialogues of ${people}, each with its timer running, ${EDITS_PER_SECOND} edits a second by five people and a signal every ${1 / SIGNALS_PER_SECOND} s; everybody has both sockets open.
The whole server keeps to one core, with SQLite; the load has the rest of the machine. ${step} dialogues are added at a time; late is where the 95th percentile
of edits or commands passes ${lateMs} ms.

| participants | of the core | edits, p95 ms | commands, p95 ms | edits delivered a second | memory MB |
|---|---|---|---|---|---|
${rows.join('\n')}

| | measured | aim |
|---|---|---|
| participants held | ${held === step * steps * people ? `${held}, as many as were tried` : held} | ≥ 2,000 |`,
)
process.stdout.write(`${JSON.stringify({ participants: held, steps: measured })}\n`)
