// Follow-ups where there are no pages.
import { expect, it } from 'vitest'
import { everything } from '#shared/protocol/followUpFilter.ts'
import { allFollowUps } from '#server/loop/followUpTable.ts'
import { MemoryStorage } from '#server/storage/memory/storage.ts'
import { at } from '#test/contract/examples.ts'
import { resultsOf, storedFollowUp } from '#test/contract/resultExamples.ts'

it('leaves out none of six thousand', async () => {
  const storage = new MemoryStorage()
  const followUps = Array.from({ length: 6000 }, (_, index) => storedFollowUp(`f${index}`))
  await storage.events.append(resultsOf('dialogue', 0, { followUps }))
  const found = await allFollowUps('everywhere', everything, { storage, clock: () => at(1) })
  expect(new Set(found.map(({ followUpId }) => followUpId)).size).toBe(6000)
})
