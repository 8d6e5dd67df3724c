// `npm run faults -- [--seed N] [--rounds N] [--lying]`: kills the server again and again, and looks whether anything acked was lost.
import { parseArgs } from 'node:util'
import { programFolder } from '#test/ground/programFolder.ts'
import { holds, playRounds } from './rounds.ts'

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    rounds: { type: 'string', default: '200' },
    // The server acks before it stores: shows what this program says then.
    lying: { type: 'boolean', default: false },
  },
})
const dataDir = programFolder()

const print = (line: string): boolean => process.stdout.write(`${line}\n`)
const failures: string[] = []
const { outcome, bites } = await playRounds(
  { dataDir, seed: Number(values.seed), rounds: Number(values.rounds), lying: values.lying },
  (line) => {
    failures.push(line)
    print(line)
  },
)
for (const [name, bite] of Object.entries(bites)) print(`${name}: ${JSON.stringify(bite)}`)
print(JSON.stringify(outcome))
process.exit(holds(outcome) && failures.length === 0 ? 0 : 1)
