// Sessions last as long as they are used, and end when they are revoked.
import { expect, it } from 'vitest'
import { startHousekeeping } from '#server/access/housekeeping.ts'
import { ACCOUNT_SESSION_LASTS, GUEST_SESSION_LASTS, Sessions } from '#server/access/sessions.ts'
import { MemoryStorage } from '#server/storage/memory/storage.ts'
import { assert } from '#shared/lib/assert.ts'
import { minutes } from '#shared/time/instant.ts'
import { FakeScheduler } from '../notes/fakeScheduler.ts'

function ground() {
  const scheduler = new FakeScheduler()
  const { access } = new MemoryStorage()
  return { scheduler, access, sessions: new Sessions(access.sessions, () => scheduler.now()) }
}

it('a session is found by its id, which is not what is stored', async () => {
  const { sessions } = ground()
  const { id, stored } = await sessions.open()
  expect(id).toMatch(/^[\w-]{43}$/)
  expect(stored.idHash).not.toContain(id)
  expect((await sessions.find(id))?.idHash).toBe(stored.idHash)
  expect(await sessions.find(stored.idHash)).toBeNull()
  expect(await sessions.find(null)).toBeNull()
})

it('a guest’s session ends a month after its last use', async () => {
  const { sessions, scheduler } = ground()
  const { id } = await sessions.open()
  await scheduler.advance(GUEST_SESSION_LASTS - minutes(1))
  expect(await sessions.find(id)).not.toBeNull()
  await scheduler.advance(GUEST_SESSION_LASTS - minutes(1))
  expect(await sessions.find(id)).not.toBeNull()
  await scheduler.advance(GUEST_SESSION_LASTS)
  expect(await sessions.find(id)).toBeNull()
})

it('an account’s session lasts three times as long', async () => {
  const { sessions, scheduler, access } = ground()
  const { id, stored } = await sessions.open()
  const createdAt = scheduler.now()
  const account = { organisation: { id: 'vinnova', name: 'Vinnova', kind: 'national-actor' } } as const
  await access.people.insert({ id: 'a', name: 'Exempel', email: null, language: 'sv', account, createdAt })
  const seat = { dialogueId: null, personId: 'a', linkId: null, grantedAt: createdAt }
  assert((await access.sessions.addSeat(stored.idHash, seat)).ok, 'the session is there')
  await scheduler.advance(minutes(61))
  const used = await sessions.find(id)
  expect(used?.expiresAt).toBe(scheduler.now() + ACCOUNT_SESSION_LASTS)
})

it('a revoked session is gone at once', async () => {
  const { sessions } = ground()
  const { id } = await sessions.open()
  const session = await sessions.find(id)
  assert(session !== null, 'it was opened just now')
  await sessions.revoke(session)
  expect(await sessions.find(id)).toBeNull()
})

it('a name without a seat is cleared away when it has been there for a day, and an account’s is not', async () => {
  const { scheduler, access } = ground()
  const createdAt = scheduler.now()
  const person = { name: 'Exempel', email: null, language: 'sv', createdAt } as const
  const account = { organisation: { id: 'vinnova', name: 'Vinnova', kind: 'national-actor' } } as const
  await access.people.insert({ ...person, id: 'left', account: null })
  await access.people.insert({ ...person, id: 'holder', account })
  const stop = startHousekeeping(access, scheduler, (error) => {
    throw error
  })
  await scheduler.advance(minutes(23 * 60))
  expect(await access.people.byIds(['left'])).toHaveLength(1)
  await scheduler.advance(minutes(8 * 60))
  expect(await access.people.byIds(['left', 'holder'])).toMatchObject([{ id: 'holder' }])
  stop()
})

it('what has ended is cleared away within hours', async () => {
  const { sessions, scheduler, access } = ground()
  const { stored } = await sessions.open()
  const stop = startHousekeeping(access, scheduler, (error) => {
    throw error
  })
  await scheduler.advance(GUEST_SESSION_LASTS - minutes(1))
  expect(await access.sessions.byHash(stored.idHash)).not.toBeNull()
  await scheduler.advance(minutes(12 * 60))
  expect(await access.sessions.byHash(stored.idHash)).toBeNull()
  stop()
})
