// `npm run fuzz -- [--seed N] [--frames N] [--bodies N]`: sends both sockets and every route what nobody should, and looks whether anybody notices.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { play, sum } from './campaign.ts'
import { complaints, growth, tooFew } from './complaints.ts'

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    frames: { type: 'string', default: '100000' },
    bodies: { type: 'string', default: '100000' },
  },
})
const wanted = { frames: Number(values.frames), bodies: Number(values.bodies) }
const dataDir = mkdtempSync(join(tmpdir(), 'snabbdialog-fuzz-'))
process.on('exit', () => rmSync(dataDir, { recursive: true, force: true }))

// Somewhat more than is wanted, since the server and the hostile ones do not count quite the same.
const frames = Math.ceil(wanted.frames * 1.04)
const seed = Number(values.seed)
const outcome = await play({ dataDir, seed, frames, bodies: wanted.bodies, turnsAQuarter: 4, calmMs: 3000 })
const found = [...complaints(outcome), ...tooFew(outcome, wanted), ...growth(outcome)]
// Only here: on a machine that is busy with other tests this would say more about them.
if (outcome.attackedP95 >= outcome.calmP95 * 2) found.push('The edits of honest people took twice as long')
const { serverErrors, failures, bodies, routes, ...figures } = outcome
for (const [route, count] of Object.entries(bodies)) process.stdout.write(`${count} bodies: ${route}\n`)
for (const each of found) process.stdout.write(`Failed, --seed ${seed}: ${each}\n`)
const last = {
  seed,
  ...figures,
  bodies: sum(Object.values(bodies)),
  routes: routes.length,
  leastBodiesARoute: Math.min(...routes.map((route) => bodies[route] ?? 0)),
  serverErrors: serverErrors.length,
  failures: failures.length,
}
process.stdout.write(`${JSON.stringify(last)}\n`)
process.exit(found.length > 0 ? 1 : 0)
