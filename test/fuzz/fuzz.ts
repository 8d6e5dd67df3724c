// `npm run fuzz -- [--seed N] [--frames N] [--bodies N] [--floods N]`: sends both sockets and every route what nobody should, and looks whether anybody notices.
import { parseArgs } from 'node:util'
import { programFolder } from '#test/ground/programFolder.ts'
import { play, sum } from './campaign.ts'
import { complaints, growth, slowness, tooFew } from './complaints.ts'

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    frames: { type: 'string', default: '100000' },
    bodies: { type: 'string', default: '100000' },
    // Of five seconds each, after all those frames and bodies.
    floods: { type: 'string', default: '8' },
  },
})
const wanted = { frames: Number(values.frames), bodies: Number(values.bodies) }
const dataDir = programFolder()

// Somewhat more than is wanted, since the server and the hostile ones do not count quite the same.
const frames = Math.ceil(wanted.frames * 1.04)
const seed = Number(values.seed)
const outcome = await play({
  dataDir,
  seed,
  frames,
  bodies: wanted.bodies,
  turnsAQuarter: 4,
  calmMs: 3000,
  floods: Number(values.floods),
  floodMs: 5000,
})
const found = [...complaints(outcome), ...tooFew(outcome, wanted), ...growth(outcome), ...slowness(outcome)]
const { serverErrors, failures, bodies, routes, flood, ...figures } = outcome
for (const [route, count] of Object.entries(bodies)) process.stdout.write(`${count} bodies: ${route}\n`)
for (const each of found) process.stdout.write(`Failed, --seed ${seed}: ${each}\n`)
const last = {
  seed,
  ...figures,
  bodies: sum(Object.values(bodies)),
  routes: routes.length,
  leastBodiesARoute: Math.min(...routes.map((route) => bodies[route] ?? 0)),
  serverErrors: serverErrors.length,
  flood: { ...flood, serverErrors: flood.serverErrors.length },
  failures: failures.length,
}
process.stdout.write(`${JSON.stringify(last)}\n`)
process.exit(found.length > 0 ? 1 : 0)
