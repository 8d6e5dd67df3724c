// `npm run fuzz -- [--seed N] [--frames N] [--requests N]`: sends both sockets and every route what nobody should, and looks whether anybody notices.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { play } from './campaign.ts'
import { complaints, growth } from './complaints.ts'

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    frames: { type: 'string', default: '200000' },
    requests: { type: 'string', default: '1000' },
  },
})
const dataDir = mkdtempSync(join(tmpdir(), 'snabbdialog-fuzz-'))
process.on('exit', () => rmSync(dataDir, { recursive: true, force: true }))

const outcome = await play({
  dataDir,
  seed: Number(values.seed),
  frames: Number(values.frames),
  requests: Number(values.requests),
  parts: 20,
  calmMs: 3000,
})
const found = [...complaints(outcome), ...growth(outcome)]
// Only here: on a machine that is busy with other tests this would say more about them.
if (outcome.attackedP95 >= outcome.calmP95 * 2) found.push('The edits of honest people took twice as long')
for (const each of found) process.stdout.write(`Failed, --seed ${values.seed}: ${each}\n`)
const { serverErrors, failures, ...figures } = outcome
process.stdout.write(
  `${JSON.stringify({ ...figures, serverErrors: serverErrors.length, failures: failures.length })}\n`,
)
process.exit(found.length > 0 ? 1 : 0)
