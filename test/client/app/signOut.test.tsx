// @vitest-environment jsdom
// Signing out of a browser that holds copies of notes, of which the server may lack some.
import { cleanup, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { IDBFactory } from 'fake-indexeddb'
import * as idb from 'lib0/indexeddb'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { SignOut } from '#client/app/SignOut.tsx'
import { clearAfterSignOut } from '#client/app/signedOut.ts'
import { commandShelf, countKeptCommands } from '#client/connection/kept/keptCommands.ts'
import { CUSTOM_STORE, UNSAVED_MARK, nameOfCopy } from '#client/connection/notes/localCopies.ts'
import { showRoom } from '#test/client/showRoom.tsx'
import { DialogueBuilder } from '#test/shared/dialogueBuilder.ts'

const dialogue = new DialogueBuilder({
  organisations: [{ id: 'vinnova', name: 'Vinnova', kind: 'national-actor', part: 'panel' }],
})

/** A copy of the notes of `slotId` as a page of this person left it. */
async function keepCopy(personId: string, slotId: string, { unsaved = false } = {}): Promise<void> {
  const name = nameOfCopy({ personId, dialogueId: 'd', slotId })
  const db = await idb.openDB(name, (made) => idb.createStores(made, [[CUSTOM_STORE]]))
  const [store] = idb.transact(db, [CUSTOM_STORE])
  if (unsaved && store) await idb.put(store, 1, `${UNSAVED_MARK}7`)
  db.close()
}

const copies = async () =>
  (await indexedDB.databases())
    .flatMap(({ name }) => (name?.startsWith('snabbdialog-notes/') === true ? [name] : []))
    .toSorted((a, b) => a.localeCompare(b))

/** Shows the button to `me`, on a server that ends sessions, or fails to. */
function show({ answers = true } = {}) {
  const asked = vi.fn<() => Promise<Response>>(() =>
    Promise.resolve(
      answers ? new Response(null, { status: 204 }) : Response.json({ code: 'internal' }, { status: 500 }),
    ),
  )
  vi.stubGlobal('fetch', asked)
  const onSignedOut = vi.fn<() => void>()
  showRoom(<SignOut personIds={['me']} onSignedOut={onSignedOut} />, dialogue.state, dialogue.now)
  return { asked, onSignedOut }
}

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
  localStorage.clear()
})

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

it("removes one's own copies when the next page begins, and nobody else's", async () => {
  await keepCopy('me', 'one')
  await keepCopy('me', 'two')
  await keepCopy('somebody', 'one', { unsaved: true })
  const { onSignedOut } = show()
  await userEvent.click(screen.getByRole('button', { name: 'Logga ut' }))
  await waitFor(() => expect(onSignedOut).toHaveBeenCalledOnce())
  await clearAfterSignOut(localStorage)
  expect(await copies()).toEqual(['snabbdialog-notes/somebody/d/one'])
  expect(localStorage).toHaveLength(0)
})

it('says so first when there are edits that have not been sent, and leaves everything to whoever stays', async () => {
  await keepCopy('me', 'one', { unsaved: true })
  const { asked, onSignedOut } = show()
  await userEvent.click(screen.getByRole('button', { name: 'Logga ut' }))
  expect((await screen.findByRole('alert')).textContent).toContain('har inte skickats än')
  expect(asked).not.toHaveBeenCalled()
  const stay = screen.getByRole('button', { name: 'Stanna kvar' })
  expect(document.activeElement).toBe(stay)
  await userEvent.click(stay)
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Logga ut' }))
  await userEvent.click(screen.getByRole('button', { name: 'Logga ut' }))
  await userEvent.click(await screen.findByRole('button', { name: 'Logga ut ändå' }))
  await waitFor(() => expect(onSignedOut).toHaveBeenCalledOnce())
})

it('removes what one has given offline too, and says first that it has not been sent', async () => {
  const shelf = commandShelf({ dialogueId: 'd', pageId: 'p', now: () => dialogue.now })
  const command = { type: 'clock.pause' } as const
  await shelf.keep({ commandId: 'c', personId: 'me', command, givenAt: dialogue.now, place: 1, sent: false })
  const { onSignedOut } = show()
  await userEvent.click(screen.getByRole('button', { name: 'Logga ut' }))
  expect((await screen.findByRole('alert')).textContent).toContain('En åtgärd har inte skickats än.')
  await userEvent.click(screen.getByRole('button', { name: 'Logga ut ändå' }))
  await waitFor(() => expect(onSignedOut).toHaveBeenCalledOnce())
  await clearAfterSignOut(localStorage)
  expect(await countKeptCommands(['me'])).toBe(0)
})

it('removes nothing when the server did not end the session', async () => {
  await keepCopy('me', 'one')
  const { onSignedOut } = show({ answers: false })
  await userEvent.click(screen.getByRole('button', { name: 'Logga ut' }))
  expect((await screen.findByRole('alert')).textContent).toContain('kunde inte loggas ut')
  await clearAfterSignOut(localStorage)
  expect(onSignedOut).not.toHaveBeenCalled()
  expect(await copies()).toHaveLength(1)
})
