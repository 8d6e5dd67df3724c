// How often the storage is asked whether it works.
import { expect, it } from 'vitest'
import { ANSWER_HOLDS, Readiness } from '#server/transport/readiness.ts'
import { FakeScheduler } from '../notes/fakeScheduler.ts'

/** A storage that counts how often it is asked, and answers when it is told to. */
function watched() {
  const scheduler = new FakeScheduler()
  const asked: PromiseWithResolvers<void>[] = []
  const check = (): Promise<void> => {
    const answer = Promise.withResolvers<void>()
    asked.push(answer)
    return answer.promise
  }
  return { scheduler, asked, readiness: new Readiness({ check }, scheduler) }
}

it('an answer holds for a while, good or bad, and then the storage is asked again', async () => {
  const { scheduler, asked, readiness } = watched()
  const first = [readiness.check(), readiness.check()]
  asked[0]?.reject(new Error('full'))
  for (const answer of [...first, readiness.check()]) await expect(answer).rejects.toThrow('full')
  expect(asked).toHaveLength(1)
  await scheduler.advance(ANSWER_HOLDS)
  const second = readiness.check()
  asked[1]?.resolve()
  await expect(second).resolves.toBeUndefined()
})

it('a storage that hangs is asked once, however many want to know', async () => {
  const { scheduler, asked, readiness } = watched()
  const waiting = [readiness.check()]
  await scheduler.advance(10 * ANSWER_HOLDS)
  waiting.push(readiness.check())
  expect(asked).toHaveLength(1)
  asked[0]?.resolve()
  await expect(Promise.all(waiting)).resolves.toHaveLength(2)
})
