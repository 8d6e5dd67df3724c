// Messages that do not fit: each gets a rejection or nothing, changes nothing, and takes nobody down.
import type { CreatedDialogue } from '#shared/protocol/http/session.ts'
import { once } from 'node:events'
import { createConnection } from 'node:net'
import { text } from 'node:stream/consumers'
import fc from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts'
import { wanted } from '../dialogue/house.ts'
import { newDialogue } from './dialogue.ts'
import { dialogueAddress, headersOf } from './refusedSocket.ts'
import { startTestServer } from './testServer.ts'
import type { TestServer } from './testServer.ts'

async function facilitatorLine(server: TestServer) {
  const scene = await newDialogue(server)
  const line = scene.facilitator.connect(scene.dialogueId)
  await line.next('welcome')
  await line.next('events')
  const room = await server.services.rooms.find(scene.dialogueId)
  return { ...scene, line, seq: () => room?.state.seq }
}

it('a message nested deeper than it can be put together from its parts ends its connection, and no other', async () => {
  const server = await startTestServer()
  const { facilitator, dialogueId, line } = await facilitatorLine(server)
  const socket = new WebSocket(dialogueAddress(facilitator), { headers: headersOf(facilitator) })
  onTestFinished(() => socket.terminate())
  await once(socket, 'message')
  socket.send(`40/dialogue,${JSON.stringify({ protocol: PROTOCOL_VERSION, dialogueId })}`)
  await once(socket, 'message')
  const deep = `${'['.repeat(60_000)}{"_placeholder":true,"num":0}${']'.repeat(60_000)}`
  socket.send(`451-/dialogue,["command",${deep}]`)
  socket.send(Buffer.from([1]))
  await once(socket, 'close')
  expect(await line.give({ type: 'dialogue.start' })).toMatchObject({ ok: true })
})

it('a message that is small on the way and far too large unpacked ends its connection, and no other', async () => {
  const server = await startTestServer()
  const { facilitator, line } = await facilitatorLine(server)
  const socket = new WebSocket(dialogueAddress(facilitator), {
    headers: headersOf(facilitator),
    perMessageDeflate: { threshold: 0 },
  })
  onTestFinished(() => socket.terminate())
  await once(socket, 'message')
  expect(socket.extensions).toContain('permessage-deflate')
  socket.send('4'.repeat(20 * 1024 * 1024))
  expect(await once(socket, 'close')).toContain(1009)
  expect(await line.give({ type: 'dialogue.start' })).toMatchObject({ ok: true })
})

describe('a command that is none', () => {
  it('is rejected as malformed, with the place where it does not fit', async () => {
    const server = await startTestServer()
    const { line, seq } = await facilitatorLine(server)
    const before = seq()
    const commandId = crypto.randomUUID()
    const answers = await Promise.all([
      line.send('command', { commandId, command: { type: 'dialogue.explode' } }),
      line.send('command', { commandId, command: { type: 'clock.adjust', slotId: 'a', deltaMs: '5' } }),
      line.send('command', { commandId: 'one', command: { type: 'dialogue.start' } }),
      line.send('command', null),
      line.send('command', { commandId, command: { type: 'person.remove', personId: 'somebody' } }),
    ])
    const malformed = (message: RegExp) => ({
      ok: false,
      rejection: { code: 'malformed', message: expect.stringMatching(message) as string },
    })
    expect(answers).toEqual([
      malformed(/^command\.type: /),
      malformed(/^command\.deltaMs: /),
      malformed(/^commandId: /),
      malformed(/^message: /),
      malformed(/^command\.type: /),
    ])
    expect(seq()).toBe(before)
  })

  it('is rejected or refused whatever it is, and the dialogue stays as it was', async () => {
    const server = await startTestServer()
    const { line, seq } = await facilitatorLine(server)
    const before = seq()
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (message) => {
        expect(await line.send('command', message)).toMatchObject({ ok: false })
      }),
      { numRuns: 40 },
    )
    expect(seq()).toBe(before)
  })

  it('needs no answer to be wanted', async () => {
    const server = await startTestServer()
    const { line } = await facilitatorLine(server)
    line.socket.emit('command', 'nonsense')
    line.socket.emit('command', 'nonsense', 'and no function')
    line.socket.emit('catch-up', 1)
    line.socket.emit('clock')
    line.socket.emit('no-such-message', { any: 'thing' })
    line.socket.emit('command', Buffer.from([1, 2, 3]))
    expect(await line.give({ type: 'dialogue.start' })).toMatchObject({ ok: true })
  })
})

it('a command for a slot of another dialogue is refused', async () => {
  const server = await startTestServer()
  const { line, facilitator, seq } = await facilitatorLine(server)
  const { dialogueId: other } = await facilitator.json<CreatedDialogue>('/api/dialogues', {
    method: 'POST',
    body: wanted,
  })
  const foreign = (await server.services.rooms.find(other))?.state.agenda.slots[0]?.id ?? ''
  const before = seq()
  expect(await line.give({ type: 'slot.remove', slotId: foreign })).toMatchObject({
    ok: false,
    rejection: { code: 'not-found' },
  })
  expect(seq()).toBe(before)
})

it('more commands than a person gives are held back', async () => {
  const server = await startTestServer()
  const { line } = await facilitatorLine(server)
  const answers = await Promise.all(Array.from({ length: 120 }, () => line.give({ type: 'clock.pause' })))
  expect(answers.filter((answer) => !answer.ok && answer.rejection.code === 'too-many')).toHaveLength(20)
})

it('a message that is too large ends its connection and no other', async () => {
  const server = await startTestServer()
  const { line, facilitator, dialogueId } = await facilitatorLine(server)
  const other = facilitator.connect(dialogueId)
  await other.next('welcome')
  line.socket.emit('command', 'x'.repeat(300_000))
  await line.next('disconnect')
  expect(await other.give({ type: 'dialogue.start' })).toMatchObject({ ok: true })
})

it('bytes that are no message of socket.io end their connection and no other', async () => {
  const server = await startTestServer()
  const { line, facilitator, dialogueId } = await facilitatorLine(server)
  const other = facilitator.connect(dialogueId)
  await other.next('welcome')
  const { engine } = line.socket.io
  engine.write('9{"not":"a packet"')
  await line.next('disconnect')
  expect(await other.give({ type: 'dialogue.start' })).toMatchObject({ ok: true })
})

it('a namespace that is not ours takes nobody', async () => {
  const server = await startTestServer()
  const { line } = await facilitatorLine(server)
  const refused = new Promise((resolve) => {
    line.socket.io.socket('/').once('connect_error', resolve).connect()
  })
  expect(await refused).toMatchObject({ message: 'There is nothing in this namespace' })
})

it('an upgrade to anything but our two sockets is refused', async () => {
  const server = await startTestServer()
  const stream = createConnection(server.port, '127.0.0.1')
  stream.write(
    'GET /elsewhere HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n',
  )
  const answer = await text(stream)
  expect(answer).toMatch(/^HTTP\/1\.1 404 /)
})
