// A short run of `npm run fuzz`; how fast honest people are meanwhile is only measured there.
import { expect, it } from 'vitest'
import { temporaryFolder } from '#test/contract/temporaryFolder.ts'
import { play } from './campaign.ts'
import { complaints } from './complaints.ts'

it('whatever is sent to either socket or any route, the server goes on and honest people notice nothing', async () => {
  const campaign = { dataDir: temporaryFolder(), seed: 1, frames: 1500, requests: 8, parts: 1, calmMs: 500 }
  const outcome = await play(campaign)
  expect(complaints(outcome)).toEqual([])
  expect(outcome.notesFrames).toBeGreaterThanOrEqual(1500)
  expect(outcome.dialogueFrames).toBeGreaterThanOrEqual(1500)
  expect(outcome.notesFramesRefused).toBeGreaterThan(300)
}, 120_000)
