// Stock y-websocket clients against a real server: they need a session cookie and nothing else.
import { afterEach, expect, test } from 'vitest'
import { MemoryNotesLog } from '#server/storage/memory/notesLog.ts'
import { notesClose } from '#shared/protocol/notes.ts'
import {
  eventually,
  startServer,
  stockClient,
  type RealServer,
  type RealServerOptions,
  type StockClient,
} from './realServer.ts'

const cleanup: (() => void | Promise<void>)[] = []

afterEach(async () => {
  for (const undo of cleanup.splice(0).toReversed()) await undo()
})

async function start(options?: RealServerOptions): Promise<RealServer> {
  const server = await startServer(options)
  cleanup.push(() => server.stop())
  return server
}

function open(server: RealServer, session: string, room?: string): StockClient {
  const client = stockClient(server, session, room)
  cleanup.push(() => client.provider.destroy())
  return client
}

const closed = (client: StockClient): Promise<number> =>
  new Promise((resolve) => client.provider.on('closed', ({ code }) => resolve(code)))

test('two clients converge, and see each other under the names their sessions give', async () => {
  const server = await start()
  const [one, two] = [open(server, 'vinnova'), open(server, 'formas')]
  one.text.insert(0, 'from one ')
  two.text.insert(0, 'from two ')
  one.provider.awareness.setLocalStateField('user', { name: 'Somebody Else' })
  await eventually(() => {
    expect(one.text.toJSON()).toBe(two.text.toJSON())
    expect(one.text.toJSON()).toHaveLength(18)
    expect(two.provider.awareness.getStates().get(one.doc.clientID)).toMatchObject({
      user: { name: 'vinnova' },
    })
  })
  one.provider.destroy()
  await eventually(() => {
    expect(two.provider.awareness.getStates().has(one.doc.clientID)).toBe(false)
  })
})

test('edits made while away arrive on return, after a restart of the server on the same log', async () => {
  const log = new MemoryNotesLog()
  const before = await startServer({ log })
  const client = open(before, 'vinnova')
  client.text.insert(0, 'before ')
  await eventually(() => expect(client.provider.synced).toBe(true))
  await before.notes.flushAll()
  await before.stop()
  client.text.insert(7, 'while away')
  const after = await start({ log, port: before.port })
  const other = open(after, 'formas')
  await eventually(() => expect(other.text.toJSON()).toBe('before while away'))
})

test('a reader reads; when it writes it is stopped for good and the document stays as it was', async () => {
  const server = await start()
  const [writer, reader] = [open(server, 'vinnova'), open(server, 'reader')]
  writer.text.insert(0, 'as it was')
  await eventually(() => expect(reader.text.toJSON()).toBe('as it was'))
  const code = closed(reader)
  reader.text.insert(0, 'not ')
  expect(await code).toBe(notesClose.notAllowed)
  expect(reader.provider.shouldConnect).toBe(false)
  await server.notes.flushAll()
  expect(writer.text.toJSON()).toBe('as it was')
})

test('without a session the connection is closed with 4401, and a stock client tries no more', async () => {
  const server = await start()
  const client = open(server, '')
  expect(await closed(client)).toBe(notesClose.noSession)
  expect(client.provider.shouldConnect).toBe(false)
  expect(server.notes.counters).toMatchObject({ connections: 0, rooms: 0, refusals: 1 })
})

test('ending a session closes its connections at once, and those alone', async () => {
  const server = await start()
  const [leaving, staying] = [open(server, 'vinnova'), open(server, 'formas')]
  await eventually(() => expect(leaving.provider.synced && staying.provider.synced).toBe(true))
  const code = closed(leaving)
  server.notes.endConnectionsOf({ sessionId: 'vinnova' }, notesClose.noSession)
  expect(await code).toBe(notesClose.noSession)
  expect(staying.provider.wsconnected).toBe(true)
})

test('access is decided anew while connections are open', async () => {
  const server = await start()
  const [facilitator, panel] = [open(server, 'facilitator'), open(server, 'panel')]
  await eventually(() => expect(facilitator.provider.synced && panel.provider.synced).toBe(true))
  server.notes.review(({ personId, slotId }) =>
    slotId === 'slot-1' && personId === 'panel' ? 'read' : 'write',
  )
  const code = closed(panel)
  panel.text.insert(0, 'locked out')
  expect(await code).toBe(notesClose.notAllowed)
  facilitator.text.insert(0, 'still writes')
  const third = open(server, 'formas')
  await eventually(() => expect(third.text.toJSON()).toBe('still writes'))
})

test('a server that stops stores what has come and asks its clients to come back', async () => {
  const log = new MemoryNotesLog()
  const server = await startServer({ log })
  const client = open(server, 'vinnova')
  await eventually(() => expect(client.provider.synced).toBe(true))
  const codes: (number | undefined)[] = []
  client.provider.on('connection-close', (event) => codes.push(event?.code))
  client.text.insert(0, 'the last thing typed')
  await eventually(() => expect(server.notes.counters.updatesStored).toBe(1))
  await server.stop()
  await eventually(() => expect(codes).toContain(notesClose.restarting))
  const next = await start({ log, port: server.port })
  const other = open(next, 'formas')
  await eventually(() => expect(other.text.toJSON()).toBe('the last thing typed'))
  await eventually(() => expect(client.provider.synced).toBe(true))
})
