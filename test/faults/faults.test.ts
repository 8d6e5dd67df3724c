// A short run of `npm run faults`: each disturbance once.
import { expect, it } from 'vitest'
import { temporaryFolder } from '#test/contract/temporaryFolder.ts'
import { disturbances } from './disturbances.ts'
import { playRounds } from './rounds.ts'

it('a killed server loses nothing that it acked, whatever else goes wrong', async () => {
  const failed: string[] = []
  const rounds = disturbances.length
  const outcome = await playRounds({ dataDir: temporaryFolder(), seed: 0, rounds }, (line) => {
    failed.push(line)
  })
  expect(failed).toEqual([])
  expect(outcome).toMatchObject({ rounds, lostCommands: 0, lostEdits: 0, divergedDocuments: 0 })
  expect(outcome.ackedCommands).toBeGreaterThan(0)
  expect(outcome.ackedEdits).toBeGreaterThan(0)
}, 120_000)
