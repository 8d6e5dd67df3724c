// `npm run faults -- [--seed N] [--rounds N]`: kills the server again and again, and looks whether anything acked was lost.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { holds, playRounds } from './rounds.ts'

const { values } = parseArgs({
  options: { seed: { type: 'string', default: '1' }, rounds: { type: 'string', default: '200' } },
})
const dataDir = mkdtempSync(join(tmpdir(), 'snabbdialog-faults-'))
process.on('exit', () => rmSync(dataDir, { recursive: true, force: true }))

const outcome = await playRounds(
  { dataDir, seed: Number(values.seed), rounds: Number(values.rounds) },
  (line) => process.stdout.write(`${line}\n`),
)
process.stdout.write(`${JSON.stringify(outcome)}\n`)
process.exit(holds(outcome) ? 0 : 1)
