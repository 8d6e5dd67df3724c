// Tasks that are done one after another.
import { expect, it } from 'vitest'
import { TaskQueue } from '#server/dialogue/taskQueue.ts'

it('tasks run in their order, also after one that failed', async () => {
  const queue = new TaskQueue(10)
  const done: number[] = []
  const failing = queue.run(() => Promise.reject(new Error('no')))
  const tasks = [1, 2, 3].map((number) => queue.run(async () => done.push(number)))
  await expect(failing).rejects.toThrow('no')
  for (const task of tasks) await task
  expect(done).toEqual([1, 2, 3])
  expect(queue.idle).toBe(true)
})

it('what does not fit is turned away at once', async () => {
  const queue = new TaskQueue(1)
  const first = queue.run(async () => 'done')
  expect(queue.run(async () => 'too much')).toBeNull()
  await expect(first).resolves.toBe('done')
  await expect(queue.run(async () => 'fits again')).resolves.toBe('fits again')
})

it('a long row of tasks lets others in the process have their turn meanwhile', async () => {
  const queue = new TaskQueue(100)
  let ran = 0
  const tasks = Array.from({ length: 90 }, () => queue.run(async () => (ran += 1)))
  await new Promise((resolve) => setImmediate(resolve))
  expect(ran).toBeGreaterThan(0)
  expect(ran).toBeLessThan(20)
  for (const task of tasks) await task
  expect(ran).toBe(90)
})
