// @vitest-environment jsdom
// What a browser has kept for people who have no seat in it any more.
import { IDBFactory } from 'fake-indexeddb'
import * as idb from 'lib0/indexeddb'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { clearLostSeats } from '#client/app/lostSeats.ts'
import { CUSTOM_STORE, UNSAVED_MARK, nameOfCopy } from '#client/connection/notes/localCopies.ts'
import type { SessionView } from '#shared/protocol/http/session.ts'

const session: SessionView = {
  account: {
    personId: 'leader',
    name: 'Facilitator Exempel',
    organisation: { id: 'v', name: 'V', kind: 'other' },
  },
  seats: [
    { dialogueId: 'd', personId: 'guest', name: 'Gäst Exempel', organisationId: 'v', role: 'listener' },
  ],
}

async function keepCopy(personId: string, { unsaved = false } = {}): Promise<void> {
  const name = nameOfCopy({ personId, dialogueId: 'd', slotId: 'one' })
  const db = await idb.openDB(name, (made) => idb.createStores(made, [[CUSTOM_STORE]]))
  const [store] = idb.transact(db, [CUSTOM_STORE])
  if (unsaved && store) await idb.put(store, 1, `${UNSAVED_MARK}7`)
  db.close()
}

const databases = async () => (await indexedDB.databases()).map(({ name }) => name)

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
  localStorage.clear()
})

afterEach(() => vi.unstubAllGlobals())

it('goes, and what belongs to an account or a seat of the session stays', async () => {
  await keepCopy('leader')
  await keepCopy('guest')
  await keepCopy('revoked')
  localStorage.setItem('snabbdialog.dialogue/d/revoked', '{}')
  localStorage.setItem('snabbdialog.language', 'sv')
  await clearLostSeats(session, localStorage)
  expect(await databases()).toEqual(['snabbdialog-notes/leader/d/one', 'snabbdialog-notes/guest/d/one'])
  expect(Object.keys(localStorage)).toEqual(['snabbdialog.language'])
})

it('stays as long as it holds what was written and never sent: a new link to the same person still sends it', async () => {
  await keepCopy('revoked', { unsaved: true })
  await clearLostSeats({ account: null, seats: [] }, localStorage)
  expect(await databases()).toEqual(['snabbdialog-notes/revoked/d/one'])
})

it('is nothing where the browser keeps nothing, and other databases are left alone', async () => {
  const other = await idb.openDB('snabbdialog-commands', (made) => idb.createStores(made, [['commands']]))
  other.close()
  await clearLostSeats({ account: null, seats: [] }, localStorage)
  expect(await databases()).toEqual(['snabbdialog-commands'])
  vi.stubGlobal('indexedDB', {
    databases: () => Promise.reject(new DOMException('private', 'SecurityError')),
  })
  await expect(clearLostSeats({ account: null, seats: [] }, localStorage)).resolves.toBeUndefined()
})
