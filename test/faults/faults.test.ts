// A short run of `npm run faults`: each disturbance once, and once with a server that lies.
import { expect, it } from 'vitest'
import { temporaryFolder } from '#test/ground/temporaryFolder.ts'
import { disturbances } from './disturbances/disturbances.ts'
import { playRounds } from './rounds.ts'

it('a killed server loses nothing that it acked, whatever else goes wrong, and each disturbance is one', async () => {
  const failed: string[] = []
  const rounds = disturbances.length
  const { outcome, bites } = await playRounds({ dataDir: temporaryFolder(), seed: 0, rounds }, (line) => {
    failed.push(line)
  })
  expect(failed).toEqual([])
  expect(outcome).toMatchObject({ rounds, lostCommands: 0, lostEdits: 0, divergedDocuments: 0 })
  expect(outcome.ackedCommands).toBeGreaterThan(0)
  expect(outcome.ackedEdits).toBeGreaterThan(0)
  expect(Object.keys(bites)).toEqual(disturbances.map(({ name }) => name))
}, 240_000)

it('a server that acks before it stores is found out', async () => {
  const failed: string[] = []
  const series = { dataDir: temporaryFolder(), seed: 0, rounds: 1, lying: true }
  const { outcome } = await playRounds(series, (line) => failed.push(line))
  expect(outcome.lostCommands).toBeGreaterThan(0)
  expect(outcome.lostEdits).toBeGreaterThan(0)
  expect(failed).toEqual([expect.stringContaining('Failed: --seed 0 --rounds 1')])
}, 120_000)
