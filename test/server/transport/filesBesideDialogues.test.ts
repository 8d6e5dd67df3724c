// Files are made beside the dialogues: nobody waits for them, and what goes wrong with one is told and leaves the rest alone.
import { expect, it } from 'vitest'
import { problemSchema } from '#shared/protocol/http/problem.ts'
import { minutes, seconds } from '#shared/time/instant.ts'
import { partsOf, withoutTags } from '../exports/files.ts'
import { FAULTY, GATED, closedGate } from '../exports/thread/gate.ts'
import { newDialogue } from './dialogue.ts'
import { holdSeries } from './heldSeries.ts'
import { startTestServer } from './testServer.ts'

it('commands, requests and other dialogues are answered before the report of a series that was asked for first', async () => {
  const gate = closedGate()
  const server = await startTestServer({ files: { module: GATED } })
  const { facilitator, series, second } = await holdSeries(server)
  const answered: string[] = []
  const report = facilitator.ask(`/api/series/${series.id}/report.docx`).then((answer) => {
    answered.push('report')
    return answer
  })
  await gate.reached()
  const line = facilitator.connect(second.id)
  await line.next('welcome')
  await line.give({ type: 'area.record', slotId: null, fields: { subject: 'Under tiden' } })
  answered.push('command')
  await facilitator.json(`/api/series/${series.id}`)
  answered.push('request')
  gate.open()
  const parts = partsOf(new Uint8Array(await (await report).arrayBuffer()))
  expect(answered).toEqual(['command', 'request', 'report'])
  const words = withoutTags(parts['word/document.xml'] ?? '')
  expect(words).toContain('Snabbdialog våren: ö-drift')
  // The report is about the moment at which it was asked for.
  expect(words).not.toContain('Under tiden')
})

it('more than may wait are told when to come again, and those that wait get their files', async () => {
  const gate = closedGate()
  const server = await startTestServer({ files: { module: GATED, limits: { mostWaiting: 1 } } })
  const { facilitator, api } = await newDialogue(server)
  const ask = () => facilitator.ask(`${api}/export/report.docx`)
  const first = ask()
  await gate.reached()
  const second = ask()
  await expect.poll(() => server.services.files.ordered).toBe(2)
  const third = await ask()
  expect(third.status).toBe(503)
  expect(third.headers.get('retry-after')).toBe('5')
  expect(problemSchema.parse(await third.json())).toMatchObject({ code: 'busy', status: 503 })
  gate.open()
  expect((await first).status).toBe(200)
  expect((await second).status).toBe(200)
})

it('a file that cannot be made is told as such, stands in the log under its request, and the next is made', async () => {
  const server = await startTestServer({ files: { module: FAULTY } })
  const { facilitator, api } = await newDialogue(server)
  const answer = await facilitator.ask(`${api}/export/archive.json`)
  expect(answer.status).toBe(500)
  const told = await answer.text()
  expect(problemSchema.parse(JSON.parse(told))).toMatchObject({ code: 'not-made' })
  expect(told).not.toContain('put together')
  const lines = server.logged().split('\n')
  const line = lines.find((each) => each.includes('This is not to be put together'))
  expect(line).toContain(`"reqId":"${answer.headers.get('x-request-id')}"`)
  expect((await facilitator.ask(`${api}/export/report.docx`)).status).toBe(500)
  expect((await facilitator.ask(`${api}/export/follow-ups.xlsx`)).status).toBe(200)
})

it('a file that takes too long is given up, and the next is made', async () => {
  const gate = closedGate()
  const server = await startTestServer({ files: { module: FAULTY } })
  const { facilitator, api } = await newDialogue(server)
  const endless = facilitator.ask(`${api}/export/report.md`)
  await gate.reached()
  await server.scheduler.advance(seconds(30))
  const answer = await endless
  expect(answer.status).toBe(500)
  expect(problemSchema.parse(await answer.json())).toMatchObject({
    code: 'not-made',
    detail: 'It took too long',
  })
  expect((await facilitator.ask(`${api}/export/follow-ups.csv`)).status).toBe(200)
})

it('a server that stops waits for no file that never ends', async () => {
  const gate = closedGate()
  // Nothing but the stop ends it.
  const server = await startTestServer({ files: { module: FAULTY, limits: { within: minutes(1_000_000) } } })
  const { facilitator, api } = await newDialogue(server)
  const cut = facilitator.ask(`${api}/export/report.md`).then(
    () => 'answered',
    () => 'cut',
  )
  await gate.reached()
  const closing = server.close()
  const stopped = { yet: false }
  void closing.finally(() => {
    stopped.yet = true
  })
  while (!stopped.yet) await server.scheduler.advance(seconds(1))
  await closing
  expect(await cut).toBe('cut')
  expect(server.services.files.running).toBe(false)
})

it('what is made, what is not and what waits is counted, without saying whose it is', async () => {
  const server = await startTestServer({ files: { module: FAULTY } })
  const { facilitator, api } = await newDialogue(server)
  for (const file of ['follow-ups.csv', 'follow-ups.ics', 'archive.json']) {
    await facilitator.ask(`${api}/export/${file}`)
  }
  const lines = (await (await server.browser().ask('/metrics')).text()).split('\n')
  expect(lines).toContain('snabbdialog_export_seconds_count{kind="dialogue"} 2')
  expect(lines).toContain('snabbdialog_exports_not_made_total{reason="failed"} 1')
  expect(lines).toContain('snabbdialog_exports 0')
})
