// What a page keeps of its notes in a browser that has room for them, and in one that has not.
import { IDBFactory, IDBKeyRange, IDBObjectStore } from 'fake-indexeddb'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { countUnsavedCopies } from '#client/connection/notes/localCopies.ts'
import { LocalCopy } from '#client/connection/notes/localCopy.ts'
import { assert } from '#shared/lib/assert.ts'

const key = { personId: 'me', dialogueId: 'd', slotId: 's' }

async function open(onFull: () => void): Promise<LocalCopy> {
  const copy = await LocalCopy.open(key, new Y.Doc(), onFull)
  assert(copy !== null, 'the browser keeps copies')
  await copy.loaded()
  return copy
}

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
  vi.stubGlobal('IDBKeyRange', IDBKeyRange)
})

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

it('a copy remembers that the server may lack some of it', async () => {
  const onFull = vi.fn<() => void>()
  const copy = await open(onFull)
  copy.setUnsaved(1)
  await expect.poll(() => countUnsavedCopies(['me'])).toBe(1)
  copy.setUnsaved(null)
  await expect.poll(() => countUnsavedCopies(['me'])).toBe(0)
  expect(onFull).not.toHaveBeenCalled()
  await copy.close()
})

it('a copy tells when the browser has no room for it', async () => {
  const onFull = vi.fn<() => void>()
  const copy = await open(onFull)
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('no room', 'QuotaExceededError')
  })
  copy.setUnsaved(1)
  await expect.poll(() => onFull).toHaveBeenCalledOnce()
  await copy.close()
})
