// `npm run bench:follow-ups`: 40 dialogues with 2,000 follow-ups in an SQLite file, asked for over HTTP as a page does, and then worked with in a page.
import { cpus, loadavg } from 'node:os'
import { setTimeout } from 'node:timers/promises'
import { z } from 'zod'
import { handOver } from '#server/exports/thread/handing.ts'
import { makeFile } from '#server/exports/thread/makeFile.ts'
import { createLogger } from '#server/logger.ts'
import { startServer } from '#server/start.ts'
import { databaseFile, openSqliteStorage } from '#server/storage/sqlite/open.ts'
import { assert } from '#shared/lib/assert.ts'
import { ok } from '#shared/lib/result.ts'
import { programFolder } from '#test/ground/programFolder.ts'
import { builtClient, servedHere } from '#test/ground/servedHere.ts'
import { writeSection } from '../support/benchmarks.ts'
import { longestBlock } from '../support/longestBlock.ts'
import { measurePage } from './page.ts'
import { DIALOGUES, FOLLOW_UPS, makeRecords } from './records.ts'

const ROUNDS = 200
const WARM_UP = 20
/** A session may make 60 files a minute: with the warm-up, these are within it. */
const FILES = 40
const BLOCKING_FILES = 25

const titles: Readonly<Record<string, string>> = {
  firstPage: 'the first page of the table',
  filter: 'a filter by two regions, status and text',
  series: 'the series, with areas and what is open',
  seriesReport: 'the report of the series, in Word',
  insights: 'the insights for all dialogues',
}

const server = await startServer({
  storage: openSqliteStorage(databaseFile(programFolder())),
  secret: Buffer.alloc(32, 1),
  ...servedHere,
  clientFolder: builtClient,
  logger: createLogger('silent'),
})

try {
  const cookie = await signIn()
  const { account } = await read(
    cookie,
    '/api/session',
    z.object({ account: z.object({ personId: z.string() }) }),
  )
  const { id } = await createSeries(cookie)
  await makeRecords(server.services, account.personId, id)
  // The connection of the first requests has been idle for too long; this lets the client see that it is closed.
  await setTimeout(1000)
  const page = z.object({ total: z.int(), rows: z.array(z.unknown()) })
  const { total } = await read(cookie, '/api/follow-ups', page)
  assert(total === FOLLOW_UPS, 'everything is found')
  const measured = {
    firstPage: await measure(cookie, '/api/follow-ups'),
    filter: await measure(
      cookie,
      '/api/follow-ups?region=skane,dalarna&status=open&text=underlag&sort=-updated',
    ),
    series: await measure(cookie, `/api/series/${id}`),
    seriesReport: await measure(cookie, `/api/series/${id}/report.docx`, FILES),
    insights: await measure(cookie, '/api/insights'),
  }
  // The limit on files counts by the minute; those above have used it up.
  await setTimeout(60_000)
  const inThread = await measureBlocks(cookie, id)
  server.services.files.make = async (order, dialogues) => {
    const handing = handOver(dialogues)
    const bytes = await makeFile({ order, dialogues: handing.port })
    handing.close()
    return ok(bytes)
  }
  const inPlace = await measureBlocks(cookie, id)
  for (const [name, { p50Ms, p95Ms, bytes }] of Object.entries(measured)) {
    process.stdout.write(`${name}: p50 ${p50Ms} ms, p95 ${p95Ms} ms, ${bytes} bytes\n`)
  }
  const inBrowser = await measurePage(server.url, cookie)
  for (const { step, shownMs, longestTaskMs, inPage } of inBrowser) {
    process.stdout.write(`${step}: ${shownMs} ms, longest task ${longestTaskMs} ms, ${inPage} in the page\n`)
  }
  await writeSection(
    'Follow-ups',
    'npm run bench:follow-ups',
    ['express', 'zod'],
    [
      `${DIALOGUES} dialogues of one series with ${FOLLOW_UPS} follow-ups in an SQLite file, asked for over HTTP one after another, ${ROUNDS} times each; the file ${FILES} times.`,
      'A series has one to four dialogues a year: this is one of more than ten years.',
      `The machine was shared: ${(loadavg()[0] ?? 0).toFixed(1)} processes waited for its ${cpus().length} cores meanwhile.`,
      '',
      '| | p50 | p95 | answer |',
      '| --- | --- | --- | --- |',
      ...Object.entries(measured).map(
        ([name, { p50Ms, p95Ms, bytes }]) =>
          `| ${titles[name] ?? name} | ${p50Ms} ms | ${p95Ms} ms | ${Math.round(bytes / 1024)} kB |`,
      ),
      '',
      'How long all others wait at a stretch while the report is made, for their clocks, commands and notes: the longest time for which the',
      `server's event loop was held up, ${BLOCKING_FILES} times. The file is made in a thread of its own, and what is left is reading the series and handing it`,
      'over; beside it, the same with the file made on the event loop itself.',
      '',
      '| the report of the series is made | p50 | p95 |',
      '| --- | --- | --- |',
      `| in a thread of its own | ${inThread.p50Ms} ms | ${inThread.p95Ms} ms |`,
      `| on the event loop | ${inPlace.p50Ms} ms | ${inPlace.p95Ms} ms |`,
      '',
      'The follow-ups in a real browser (Chromium on the same machine, begun once): from the press until what it asks for is shown, the longest',
      'task meanwhile, in which the page answers nothing (the aim is at most 200 ms), and how many follow-ups stand in the page.',
      '',
      '| | shown | longest task | in the page |',
      '| --- | --- | --- | --- |',
      ...inBrowser.map(
        ({ step, shownMs, longestTaskMs, inPage }) =>
          `| ${step} | ${shownMs} ms | ${longestTaskMs === 0 ? '< 50' : longestTaskMs} ms | ${inPage} |`,
      ),
    ].join('\n'),
  )
  const result = {
    bench: 'follow-ups',
    dialogues: DIALOGUES,
    followUps: FOLLOW_UPS,
    rounds: ROUNDS,
    ...measured,
    blocks: { inThread, inPlace },
    inBrowser,
  }
  process.stdout.write(`${JSON.stringify(result)}\n`)
} finally {
  await server.close()
}

/** How long the answer takes to come whole, in milliseconds, one request after another. */
async function measure(
  cookie: string,
  path: string,
  rounds = ROUNDS,
): Promise<{ p50Ms: number; p95Ms: number; bytes: number }> {
  const times: number[] = []
  let bytes = 0
  for (let round = -WARM_UP; round < rounds; round += 1) {
    const start = performance.now()
    bytes = await whole(await fetch(`${server.url}${path}`, { headers: { cookie } }))
    if (round >= 0) times.push(performance.now() - start)
  }
  return { p50Ms: percentile(times, 0.5), p95Ms: percentile(times, 0.95), bytes }
}

/** The longest stretch in which nobody else is answered, in milliseconds, of each of some reports. */
async function measureBlocks(cookie: string, seriesId: string): Promise<{ p50Ms: number; p95Ms: number }> {
  const blocks: number[] = []
  for (let file = 0; file < BLOCKING_FILES; file += 1) {
    const report = async () => {
      await whole(await fetch(`${server.url}/api/series/${seriesId}/report.docx`, { headers: { cookie } }))
    }
    blocks.push(await longestBlock(report))
  }
  const measured = { p50Ms: percentile(blocks, 0.5), p95Ms: percentile(blocks, 0.95) }
  process.stdout.write(`the longest block: p50 ${measured.p50Ms} ms, p95 ${measured.p95Ms} ms\n`)
  return measured
}

/** Waits for the whole answer, and gives its size in bytes. */
async function whole(answer: Response): Promise<number> {
  const body = await answer.arrayBuffer()
  assert(answer.ok, `${answer.url} is answered`)
  return body.byteLength
}

function percentile(values: readonly number[], share: number): number {
  const inOrder = values.toSorted((a, b) => a - b)
  return Number((inOrder[Math.ceil(share * inOrder.length) - 1] ?? 0).toFixed(1))
}

async function signIn(): Promise<string> {
  const link = await server.setUpUrl()
  const organisation = { id: 'vinnova', name: 'Vinnova', kind: 'national-actor' }
  const answer = await post('', '/api/setup', {
    token: link?.split('/').at(-1),
    name: 'Facilitator Exempel',
    organisation,
  })
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0]
  assert(cookie !== undefined, 'the set-up link gives a session')
  return cookie
}

async function createSeries(cookie: string): Promise<{ id: string }> {
  const answer = await post(cookie, '/api/series', { title: 'Snabbdialoger', theme: 'Hållbar industri' })
  return z.object({ id: z.string() }).parse(await answer.json())
}

function post(cookie: string, path: string, body: object): Promise<Response> {
  const headers = { cookie, 'content-type': 'application/json' }
  return fetch(`${server.url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
}

async function read<T>(cookie: string, path: string, schema: z.ZodType<T>): Promise<T> {
  const answer = await fetch(`${server.url}${path}`, { headers: { cookie } })
  return schema.parse(await answer.json())
}
