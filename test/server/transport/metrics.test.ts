// What Prometheus is told: how many, how fast, and nothing about anybody.
import { expect, it } from 'vitest'
import { newDialogue } from './dialogue.ts'
import { startTestServer } from './testServer.ts'

it('connections, rooms, latencies and the event loop are counted', async () => {
  const server = await startTestServer()
  const { dialogueId, facilitator } = await newDialogue(server)
  const line = facilitator.connect(dialogueId)
  await line.next('welcome')
  await line.give({ type: 'area.record', slotId: null, fields: { subject: 'Vätgas' } })
  const answer = await server.browser().ask('/metrics')
  expect(answer.headers.get('content-type')).toContain('text/plain')
  const lines = (await answer.text()).split('\n')
  expect(lines).toContain('snabbdialog_dialogue_connections 1')
  expect(lines).toContain('snabbdialog_dialogue_rooms 1')
  expect(lines).toContain('snabbdialog_notes_connections 0')
  expect(lines.some((each) => each.startsWith('snabbdialog_notes_flush_seconds_bucket'))).toBe(true)
  expect(lines.some((each) => each.startsWith('nodejs_eventloop_lag_seconds'))).toBe(true)
  const appends = lines.find((each) => each.startsWith('snabbdialog_event_append_seconds_count'))
  expect(Number(appends?.split(' ')[1])).toBeGreaterThan(0)
})

it('no id, name or text of anybody is in it', async () => {
  const server = await startTestServer()
  const { dialogueId, facilitator, invite } = await newDialogue(server)
  const { person } = await invite('panel', 'vinnova', 'Panel Exempel')
  const line = facilitator.connect(dialogueId)
  await line.next('welcome')
  const text = await (await server.browser().ask('/metrics')).text()
  for (const secret of [dialogueId, person.id, 'Exempel', 'Smart energi', 'vinnova']) {
    expect(text).not.toContain(secret)
  }
})
