// Creating a dialogue: once, however often it is asked for by one id.
import { expect, it } from 'vitest'
import { createDialogue } from '#server/dialogue/createDialogue.ts'
import { MemoryStorage } from '#server/storage/memory/storage.ts'
import { leader, wanted } from './house.ts'

function ground() {
  const { events } = new MemoryStorage()
  let ids = 0
  const services = { events, clock: () => wanted.details.plannedStart, newId: () => `id${(ids += 1)}` }
  return { events, create: (by = leader, id?: string) => createDialogue(wanted, by, services, id) }
}

it('gives each dialogue an id of its own when none is asked for', async () => {
  const { create } = ground()
  const [one, other] = [await create(), await create()]
  expect(one.ok && other.ok && one.value !== other.value).toBe(true)
})

it('answers whoever asks again with what there is already, and writes nothing more', async () => {
  const { events, create } = ground()
  expect(await create(leader, 'mine')).toEqual({ ok: true, value: 'mine' })
  const log = await events.read('mine', 0)
  expect(await create(leader, 'mine')).toEqual({ ok: true, value: 'mine' })
  expect(await events.read('mine', 0)).toEqual(log)
})

it('refuses an id under which somebody else has created a dialogue', async () => {
  const { create } = ground()
  await create(leader, 'mine')
  const stranger = { personId: 'stranger', organisationId: 'vinnova' }
  expect(await create(stranger, 'mine')).toMatchObject({ ok: false, error: { code: 'already-so' } })
})
