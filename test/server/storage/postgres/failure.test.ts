// What becomes of a storage whose PostgreSQL server goes away, comes back, or refuses.
import { expect, it, onTestFinished } from 'vitest'
import { openPostgresStorage } from '#server/storage/postgres/open.ts'
import type { Storage } from '#server/storage/storage.ts'
import { appendOf, at, personOf, sessionOf } from '#test/contract/examples.ts'
import { postgresForTests } from '#test/contract/postgres/server.ts'

const postgres = postgresForTests()

async function open(): Promise<Storage> {
  const storage = await openPostgresStorage(await postgres.emptyDatabase())
  onTestFinished(() => storage.close())
  return storage
}

it('while PostgreSQL is away everything is refused as busy, and afterwards it goes on', async () => {
  const storage = await open()
  await storage.events.append(appendOf('dialogue', 0))
  await postgres.server().stop()
  await expect(storage.check()).rejects.toMatchObject({ name: 'StorageError', code: 'busy' })
  await expect(storage.events.append(appendOf('dialogue', 1))).rejects.toMatchObject({ code: 'busy' })
  await postgres.server().start()
  await expect(storage.check()).resolves.toBeUndefined()
  expect((await storage.events.append(appendOf('dialogue', 1))).ok).toBe(true)
  expect(await storage.events.read('dialogue', 0)).toHaveLength(2)
})

it('what runs while PostgreSQL goes away is refused, and was written wholly or not at all', async () => {
  const storage = await open()
  const appends = Array.from({ length: 200 }, (_, index) =>
    storage.events.append(appendOf(`dialogue-${index}`, 0, 3)).then(
      (result) => (result.ok ? 'written' : 'conflict'),
      (error: unknown) => error,
    ),
  )
  await Promise.race(appends)
  await postgres.server().stop()
  const outcomes = await Promise.all(appends)
  await postgres.server().start()
  for (const [index, outcome] of outcomes.entries()) {
    const { length } = await storage.events.read(`dialogue-${index}`, 0)
    if (outcome === 'written') expect(length).toBe(3)
    else expect(outcome).toMatchObject({ code: 'busy' })
    expect([0, 3]).toContain(length)
  }
})

it('a database that cannot be reached is told in words, without its password', async () => {
  await expect(openPostgresStorage('postgres://somebody:geheim@127.0.0.1:1/nowhere')).rejects.toMatchObject({
    code: 'busy',
    message: expect.not.stringContaining('geheim') as string,
  })
})

it('a failure says nothing of what was to be stored', async () => {
  const { access } = await open()
  await access.sessions.open(sessionOf('a-secret-hash'))
  const again = access.sessions.open(sessionOf('a-secret-hash'))
  await expect(again).rejects.toMatchObject({
    code: 'taken',
    message: expect.stringContaining('sessions_pkey') as string,
  })
  const error: unknown = await again.catch((reason: unknown) => reason)
  expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain('a-secret-hash')
})

it('a person erased while a seat is granted leaves no seat behind', async () => {
  const { access } = await open()
  await access.people.insert(personOf('person'))
  await access.sessions.open(sessionOf('session'))
  const seat = { dialogueId: 'dialogue', personId: 'person', linkId: null, grantedAt: at(1) }
  const granting = access.sessions.addSeat('session', seat).catch(() => null)
  const [granted, losing] = await Promise.all([granting, access.people.erase('person')])
  expect(losing).toEqual(granted === null ? [] : ['session'])
  expect((await access.sessions.byHash('session'))?.seats).toEqual([])
})
