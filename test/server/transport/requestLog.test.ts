// The log tells what happened, and nothing of who it happened to.
import type { RoomLink } from '#shared/protocol/http/people.ts'
import { expect, it } from 'vitest'
import { loggedPath } from '#server/transport/http/requestLog.ts'
import { newDialogue } from './dialogue.ts'
import { startTestServer } from './testServer.ts'

it('paths lose their tokens and their parameters', () => {
  expect(loggedPath('/l/secret-token')).toBe('/l/…')
  expect(loggedPath('/r/secret-token?lang=en')).toBe('/r/…')
  expect(loggedPath('/l/secret-token?to=my&lang=en')).toBe('/l/…')
  expect(loggedPath('/start/secret-token')).toBe('/start/…')
  expect(loggedPath('/api/room/secret-token/knocks')).toBe('/api/room/…/knocks')
  expect(loggedPath('/d/id?as=somebody')).toBe('/d/id')
})

it('however the address of a token is written, the token is left out', () => {
  expect(loggedPath('/L/secret-token')).toBe('/L/…')
  expect(loggedPath('//l//secret-token')).toBe('//l//…')
  expect(loggedPath('/Api/Room/secret-token/knocks')).toBe('/Api/Room/…/knocks')
  expect(loggedPath('http://example.org/l/secret-token')).toBe('http://example.org/l/…')
})

it('no token, cookie, name or address comes into the log, whatever is done', async () => {
  const server = await startTestServer()
  const setUpToken = (await server.setUpUrl())?.split('/').at(-1) ?? ''
  const { facilitator, api, dialogueId, invite } = await newDialogue(server)
  const { browser, path, person } = await invite('presenter', 'dalarna', 'Presentatör Exempel')
  await facilitator.ask(`${api}/people/${person.id}`, {
    method: 'PATCH',
    body: { email: 'presentator@example.org' },
  })
  const { url } = await facilitator.json<RoomLink>(`${api}/room-link`, { method: 'POST' })
  const roomToken = new URL(url ?? '').pathname.replace('/r/', '')
  const knock = { name: 'Åhörare Exempel', organisationId: 'skane' }
  await server.browser().ask(`/api/room/${roomToken}/knocks`, { method: 'POST', body: knock })
  await facilitator.ask(`${api}/people`, { method: 'POST', body: { name: 'Fel Exempel', role: 'king' } })
  await server.browser().ask(`/start/${setUpToken}`)
  const line = browser.connect(dialogueId)
  await line.next('welcome')
  await line.send('command', { commandId: 'wrong', command: { type: 'area.record', subject: 'Hemligt' } })
  server.events.broken = true
  await line.give({ type: 'dialogue.start' })
  await facilitator.ask('/api/dialogues')
  server.events.broken = false
  const logged = server.logged()
  expect(logged).toContain('malformed command')
  const secrets = [
    setUpToken,
    roomToken,
    path.replace('/l/', ''),
    browser.cookie?.split('=')[1] ?? '',
    'Exempel',
    'example.org',
    'Hemligt',
    '127.0.0.1',
  ]
  expect(secrets.filter((secret) => logged.includes(secret))).toEqual([])
})

it('each answer carries the id that the log knows it by', async () => {
  const server = await startTestServer()
  const answer = await server.browser().ask('/api/session')
  const id = answer.headers.get('x-request-id') ?? ''
  expect(id).toMatch(/^[0-9a-f-]{36}$/)
  expect(server.logged()).toContain(id)
})
