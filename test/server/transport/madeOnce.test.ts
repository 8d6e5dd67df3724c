import { expect, it } from 'vitest'
import { StorageError } from '#server/storage/storageError.ts'
import type { StorageErrorCode } from '#server/storage/storageError.ts'
import { madeOnce } from '#server/transport/madeOnce.ts'

/** A task that fails so many times by that code before it is done, and how often it was tried. */
function failing(times: number, code: StorageErrorCode) {
  const tried = { times: 0 }
  const task = async () => {
    tried.times += 1
    if (tried.times <= times) throw new StorageError(code, 'add a link')
    return 'found'
  }
  return { task, tried }
}

it('what another has made twice meanwhile is looked for again, and found', async () => {
  expect(await madeOnce(failing(2, 'taken').task)).toBe('found')
})

it('what is taken by something else is given up', async () => {
  const { task, tried } = failing(Number.POSITIVE_INFINITY, 'taken')
  await expect(madeOnce(task)).rejects.toMatchObject({ code: 'taken' })
  expect(tried.times).toBe(3)
})

it('no other failure is tried again', async () => {
  const { task, tried } = failing(1, 'busy')
  await expect(madeOnce(task)).rejects.toMatchObject({ code: 'busy' })
  expect(tried.times).toBe(1)
})
