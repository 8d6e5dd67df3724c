// Stopping and starting again: clients are told, and everything comes back as it was.
import { expect, it } from 'vitest'
import type { Bus } from '#server/bus/bus.ts'
import { MemoryHub } from '#server/bus/memoryBus.ts'
import { createLogger } from '#server/logger.ts'
import { startServer } from '#server/start.ts'
import { databaseFile, openSqliteStorage } from '#server/storage/sqlite/open.ts'
import { RETURN_WITHIN } from '#server/dialogue/attendance.ts'
import { assert } from '#shared/lib/assert.ts'
import { minutes } from '#shared/time/instant.ts'
import { servedHere } from '#test/ground/servedHere.ts'
import { temporaryFolder } from '#test/ground/temporaryFolder.ts'
import { FakeScheduler } from '../notes/fakeScheduler.ts'
import { newDialogue } from './dialogue.ts'
import { clientFolder, startTestServer } from './testServer.ts'

it('clients are asked to come back when the server stops', async () => {
  const server = await startTestServer()
  const { dialogueId, facilitator } = await newDialogue(server)
  const line = facilitator.connect(dialogueId)
  await line.next('welcome')
  await server.close()
  expect(await line.next('farewell')).toBe('restarting')
  await line.next('disconnect')
  await expect(facilitator.ask('/healthz')).rejects.toThrow('fetch failed')
})

it('after a restart the clock, the attendance, the sessions and the links are as they were', async () => {
  const file = databaseFile(temporaryFolder())
  const first = await startTestServer({ storage: openSqliteStorage(file) })
  const { scheduler } = first
  const { dialogueId, facilitator, invite } = await newDialogue(first)
  const { browser, person, path } = await invite('presenter')
  const line = facilitator.connect(dialogueId)
  await line.next('welcome')
  const guest = browser.connect(dialogueId)
  await guest.next('welcome')
  await line.give({ type: 'dialogue.start' })
  await scheduler.advance(minutes(1))
  const room = await first.services.rooms.find(dialogueId)
  const before = room?.state
  await first.close()

  const second = await startTestServer({ storage: openSqliteStorage(file), scheduler })
  const back = second.browser()
  back.cookie = facilitator.cookie
  const again = back.connect(dialogueId)
  const { catchUp } = await again.next('welcome')
  assert(catchUp.kind === 'snapshot', 'whoever says nothing of what it has gets everything')
  expect(catchUp.state).toEqual(JSON.parse(JSON.stringify(before)))
  expect((await back.ask(path)).status).toBe(303)
  await scheduler.advance(RETURN_WITHIN)
  const { events } = await again.next('events')
  expect(events).toMatchObject([{ event: { type: 'person.left', personId: person.id } }])
})

it('the storage is closed also when another part cannot be stopped', async () => {
  const storage = openSqliteStorage(databaseFile(temporaryFolder()))
  const bus = new MemoryHub().join('one')
  const stuck: Bus = { ...bus, close: () => Promise.reject(new Error('the line is stuck')) }
  const server = await startServer({
    storage,
    bus: stuck,
    secret: Buffer.alloc(32, 7),
    ...servedHere,
    clientFolder,
    logger: createLogger('silent'),
    scheduler: new FakeScheduler(),
  })
  await expect(server.close()).rejects.toThrow('the line is stuck')
  await expect(storage.check()).rejects.toMatchObject({ code: 'closed' })
})

it('a port that is taken is told as the system tells it', async () => {
  const first = await startTestServer()
  await expect(startTestServer({ port: first.port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
})
