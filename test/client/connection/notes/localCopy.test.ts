// What a page keeps of its notes in a browser that has room for them, and in one that has not.
import { IDBFactory, IDBKeyRange, IDBObjectStore } from 'fake-indexeddb'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { countUnsavedCopies, findUnsavedCopies } from '#client/connection/notes/localCopies.ts'
import { LocalCopy, readLeft, removeLocalCopy } from '#client/connection/notes/localCopy.ts'
import type { CopyNews } from '#client/connection/notes/localCopy.ts'
import { assert } from '#shared/lib/assert.ts'
import { holdEdits } from './busyDisk.ts'

const key = { personId: 'me', dialogueId: 'd', slotId: 's' }

async function open(news: Partial<CopyNews>, doc = new Y.Doc(), of = key): Promise<LocalCopy> {
  const copy = await LocalCopy.open(of, doc, { onLoss: () => undefined, onKept: () => undefined, ...news })
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
  const onLoss = vi.fn<() => void>()
  const copy = await open({ onLoss })
  copy.setUnsaved(1)
  await expect.poll(() => countUnsavedCopies(['me'])).toBe(1)
  copy.setUnsaved(null)
  await expect.poll(() => countUnsavedCopies(['me'])).toBe(0)
  expect(onLoss).not.toHaveBeenCalled()
  await copy.close()
})

it('a copy knows that the browser has an edit once it is on disk, and not while the browser is at it', async () => {
  const onKept = vi.fn<() => void>()
  const doc = new Y.Doc()
  const copy = await open({ onKept }, doc)
  const release = await holdEdits(key)
  doc.getText('notes').insert(0, 'a')
  copy.setUnsaved(1)
  // Long enough for a browser to open another copy and read it.
  const other = await open({}, new Y.Doc(), { ...key, slotId: 'other' })
  expect(copy.kept).toBe(0)
  expect(onKept).not.toHaveBeenCalled()
  release()
  await expect.poll(() => copy.kept).toBe(1)
  expect(onKept).toHaveBeenCalledOnce()
  expect((await readLeft(key))?.doc.getText('notes').toJSON()).toBe('a')
  await Promise.all([copy.close(), other.close()])
})

it('a copy tells when the browser has no room for it', async () => {
  const onLoss = vi.fn<() => void>()
  const copy = await open({ onLoss })
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('no room', 'QuotaExceededError')
  })
  copy.setUnsaved(1)
  await expect.poll(() => onLoss).toHaveBeenCalledOnce()
  await copy.close()
})

it('copies that hold something unsaved are found, and read by who wrote in them', async () => {
  const doc = new Y.Doc()
  const copy = await open({}, doc)
  doc.getText('notes').insert(0, 'a')
  expect(await findUnsavedCopies(() => true)).toEqual([])
  copy.setUnsaved(1)
  await expect.poll(() => findUnsavedCopies(() => true)).toEqual([key])
  expect(await findUnsavedCopies(({ personId }) => personId === 'another')).toEqual([])
  const left = await readLeft(key)
  expect(left?.doc.getText('notes').toJSON()).toBe('a')
  expect(left?.writers).toEqual(new Set([doc.clientID]))
  await copy.close()
})

it('a copy that another page has removed tells so, and lets its page write on', async () => {
  const onLoss = vi.fn<() => void>()
  const doc = new Y.Doc()
  const copy = await open({ onLoss }, doc)
  await removeLocalCopy(key)
  await expect.poll(() => onLoss).toHaveBeenCalledOnce()
  doc.getText('notes').insert(0, 'a')
  copy.setUnsaved(1)
  await copy.readOn()
  await copy.close()
  expect(onLoss).toHaveBeenCalledOnce()
})
