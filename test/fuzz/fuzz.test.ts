// A short run of `npm run fuzz`; how fast honest people are meanwhile is only measured there.
import { expect, it } from 'vitest'
import { temporaryFolder } from '#test/ground/temporaryFolder.ts'
import { play } from './campaign.ts'
import { complaints, tooFew } from './complaints.ts'

it('whatever is sent to either socket or any route, the server goes on and honest people notice nothing', async () => {
  const wanted = { frames: 1200, bodies: 600 }
  const outcome = await play({
    dataDir: temporaryFolder(),
    seed: 1,
    ...wanted,
    turnsAQuarter: 1,
    calmMs: 100,
    floods: 1,
    floodMs: 1000,
  })
  expect(complaints(outcome)).toEqual([])
  expect(tooFew(outcome, { ...wanted, frames: 1000 })).toEqual([])
  expect(outcome.flood.notesFrames + outcome.flood.dialogueFrames).toBeGreaterThan(500)
  expect(outcome.notesFramesRefused).toBeGreaterThan(300)
}, 240_000)
