// How much the list of series asks of the storage.
import { expect, it } from 'vitest'
import { seriesList } from '#server/loop/series.ts'
import { standingOf } from '#server/loop/standing.ts'
import { MemoryStorage } from '#server/storage/memory/storage.ts'
import type { Storage } from '#server/storage/storage.ts'
import { at } from '#test/contract/examples.ts'
import { resultsOf } from '#test/contract/resultExamples.ts'

const leader = { personId: 'leader', organisationId: 'vinnova' }

/** The same store; `onCall` is told of each question. */
function watched<T extends object>(store: T, onCall: () => void): T {
  return new Proxy(store, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name)
      if (typeof member !== 'function') return member
      return (...given: readonly unknown[]): unknown => {
        onCall()
        return Reflect.apply(member, target, given)
      }
    },
  })
}

/** A storage with so many series that the leader made, each of one dialogue; and how often it was asked for their list. */
async function listOf(count: number) {
  const storage = new MemoryStorage()
  for (let index = 0; index < count; index += 1) {
    const seriesId = `series${index}`
    await storage.series.insert({
      id: seriesId,
      title: seriesId,
      theme: 'Energi',
      createdAt: at(index),
      createdBy: leader.personId,
    })
    await storage.events.append(resultsOf(`dialogue${index}`, 0, { seriesId }))
  }
  let questions = 0
  const ask = () => void (questions += 1)
  const counted = Object.create(storage, {
    results: { value: watched(storage.results, ask) },
    events: { value: watched(storage.events, ask) },
    series: { value: watched(storage.series, ask) },
  }) as Storage
  const list = await seriesList(standingOf([], leader), { storage: counted, clock: () => at(1) })
  return { list, questions }
}

it('is a few questions, and one for each series', async () => {
  const { list, questions } = await listOf(30)
  expect(list.map(({ dialogues, mayManage }) => ({ dialogues, mayManage }))).toEqual(
    Array.from({ length: 30 }, () => ({ dialogues: 1, mayManage: true })),
  )
  expect(questions).toBeLessThan(30 + 10)
})
