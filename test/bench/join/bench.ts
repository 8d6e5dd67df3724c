// `npm run bench:join`: 90 pages come at once to a dialogue with two hours of notes. When do they have agenda and notes?
import { startDemo } from '#test/e2e/support/demo.ts'
import { writeSection } from '../support/benchmarks.ts'
import { Histogram } from '../support/histogram.ts'
import { cookieOf } from '../support/session.ts'
import { longNotes } from './longNotes.ts'
import { openDialogue, openNotes } from './page.ts'
import type { Visit } from './page.ts'

const clients = 90
const slotsWithNotes = 16
const writers = 8
/** Two hours of thirty people typing 5 edits a second for a tenth of the time, over the slots. */
const editsInSlot = 6750
const rounds = 3

const demo = await startDemo()
const links = demo.links.filter(({ role }) => role !== 'display')
const cookies = await Promise.all(links.map(({ url }) => cookieOf(url)))
const visits = Array.from({ length: clients }, (_, index): Visit => {
  return { url: demo.url, dialogueId: demo.dialogueId, cookie: cookies[index % cookies.length] ?? '' }
})
const [facilitator] = visits
if (facilitator === undefined) throw new Error('Nobody comes')

const first = openDialogue(facilitator)
const { catchUp } = await first.welcome
if (catchUp.kind !== 'snapshot') throw new Error('The first welcome holds the whole state')
const slots = catchUp.state.agenda.slots.slice(0, slotsWithNotes)
const notes = longNotes(writers, editsInSlot)
for (const { id } of slots) {
  const open = openNotes(facilitator, id)
  await open.write(notes)
  open.close()
}
first.close()

const [agendaThere, allThere] = [new Histogram(1, 60_000), new Histogram(1, 60_000)]
let missing = 0

/** One page: both sockets at once, to the notes of one of the slots. */
async function join(visit: Visit, slotId: string): Promise<() => void> {
  const start = performance.now()
  const dialogue = openDialogue(visit)
  const open = openNotes(visit, slotId)
  const agenda = dialogue.welcome.then(() => agendaThere.add(performance.now() - start))
  const [document] = await Promise.all([open.document, agenda])
  allThere.add(performance.now() - start)
  if (document.length < notes.length) missing += 1
  return () => {
    dialogue.close()
    open.close()
  }
}

for (let round = 0; round < rounds; round += 1) {
  // All at the slot that is live, as when the network of a whole room comes back.
  const slotId = slots[round]?.id ?? ''
  const leave = await Promise.all(visits.map((visit) => join(visit, slotId)))
  for (const each of leave) each()
  await new Promise((resolve) => setTimeout(resolve, 1000))
}
await demo.stop()

const result = {
  p50Ms: allThere.percentile(0.5),
  p95Ms: allThere.percentile(0.95),
  p99Ms: allThere.percentile(0.99),
  agendaP95Ms: agendaThere.percentile(0.95),
  documentBytes: notes.length,
  missing,
}
await writeSection(
  'Joining',
  'npm run bench:join',
  ['socket.io', 'ws', 'yjs'],
  `${clients} pages open their sockets at the same moment, in a dialogue with notes in ${slots.length} slots: ${editsInSlot.toLocaleString('en')} edits in each, ${Math.round(notes.length / 1000)} kB.
All go to the notes of the same slot; ${rounds} times, each with another slot. The server in one process, all pages in another. Time from
opening the sockets until the whole agenda and the whole document have arrived.

| | measured | aim |
|---|---|---|
| agenda and notes there, p50 | ${result.p50Ms} ms | – |
| agenda and notes there, p95 | ${result.p95Ms} ms | ≤ 500 ms |
| agenda and notes there, p99 | ${result.p99Ms} ms | – |
| agenda there, p95 | ${result.agendaP95Ms} ms | – |
| pages that lacked something | ${missing} of ${clients * rounds} | 0 |`,
)
process.stdout.write(`${JSON.stringify(result)}\n`)
