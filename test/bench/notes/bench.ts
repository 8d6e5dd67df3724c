// `npm run bench:notes`: 90 clients in one document, 30 of them typing, on our server and on those it is measured against.
import { writeSection } from '../support/benchmarks.ts'
import { median } from '../support/median.ts'
import { contenders } from './contenders.ts'
import type { Contender } from './contenders.ts'
import { runRound } from './round.ts'
import type { Crowd, Figures } from './round.ts'

const crowd: Crowd = { clients: 90, writers: 30, editsPerSecond: 5, seconds: 10 }
const rounds = 3

const measured = new Map<Contender, Figures[]>(contenders.map((contender) => [contender, []]))
for (let round = 0; round < rounds; round += 1) {
  // Interleaved, and each round begins with another: what else the machine does meets all of them alike.
  for (let turn = 0; turn < contenders.length; turn += 1) {
    const contender = contenders[(round + turn) % contenders.length]
    if (contender === undefined) continue
    const figures = await runRound(contender, crowd)
    process.stdout.write(`round ${round + 1}, ${contender}: ${JSON.stringify(figures)}\n`)
    measured.get(contender)?.push(figures)
  }
}

function middle(contender: Contender): Figures {
  const of = (figure: keyof Figures) => median((measured.get(contender) ?? []).map((each) => each[figure]))
  const [p50, p95, p99] = [of('p50'), of('p95'), of('p99')]
  return { p50, p95, p99, cpuUsPerEdit: of('cpuUsPerEdit'), rssMB: of('rssMB'), delivered: of('delivered') }
}

const result = {
  ours: middle('ours'),
  hocuspocus: middle('hocuspocus'),
  yWebsocket: middle('yWebsocket'),
  relay: middle('relay'),
}
const { ours, hocuspocus, relay } = result

const names = {
  ours: 'ours, SQLite, every edit on disk before anybody sees it',
  hocuspocus: 'Hocuspocus, stored in SQLite every 2–10 s',
  yWebsocket: 'y-websocket 2, nothing stored',
  relay: 'bare `ws` relay, nothing parsed',
}
const rows = contenders.map((contender) => {
  const { p50, p95, p99, cpuUsPerEdit, rssMB, delivered } = result[contender]
  return `| ${names[contender]} | ${(delivered * 100).toFixed(2)} % | ${p50} | ${p95} | ${p99} | ${cpuUsPerEdit} | ${rssMB} |`
})
const ratio = (of: number, to: number) => (of / to).toFixed(2)

await writeSection(
  'Notes',
  'npm run bench:notes',
  ['ws', 'yjs', '@hocuspocus/server', '@hocuspocus/extension-database', 'y-websocket-2'],
  `${crowd.clients} clients in one document, ${crowd.writers} of them typing ${crowd.editsPerSecond} edits a second; the server in one process, the clients
in two others, bare sockets that send prepared updates and find them again in what arrives. ${rounds} interleaved rounds of ${crowd.seconds} s; the medians.
Milliseconds from key to each of the other clients; CPU is the server's, user and system, for one edit that has reached one of them;
memory is resident when the round ends, ours with the flags that \`npm start\` gives Node, the others' with Node's own. What has not
arrived 1.5 s after the last key counts as not delivered.

| | delivered | p50 ms | p95 ms | p99 ms | CPU µs | memory MB |
|---|---|---|---|---|---|---|
${rows.join('\n')}

| | measured | aim |
|---|---|---|
| CPU, ours to Hocuspocus' | ${ratio(ours.cpuUsPerEdit, hocuspocus.cpuUsPerEdit)} | ≤ 0.4 |
| CPU, ours to the relay's | ${ratio(ours.cpuUsPerEdit, relay.cpuUsPerEdit)} | ≤ 0.75 |
| p99 | ${ours.p99} ms | ≤ Hocuspocus' ${hocuspocus.p99} ms |
| p95 | ${ours.p95} ms | ≤ 60 ms |
| memory | ${ours.rssMB} MB | ≤ Hocuspocus' ${hocuspocus.rssMB} MB |

Ours gathers what is typed within up to 54 ms into one commit and one frame, so it is later than the others while nobody is
pressed for CPU, and sends a fraction of their frames.`,
)
process.stdout.write(`${JSON.stringify(result)}\n`)
