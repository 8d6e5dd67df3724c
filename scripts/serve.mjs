// `npm start` and `npm run demo`: installs and builds what is missing, then runs the server named by the first argument.
import { become } from './child.mjs'
import { command } from './command.mjs'
import { nodeBinary } from './paths.mjs'
import { ensureClientBuilt } from './setup/client.mjs'
import { ensureInstalled } from './setup/install.mjs'

await command(async () => {
  await ensureInstalled({ withDev: false })
  await ensureClientBuilt()
  const NODE_ENV = process.env['NODE_ENV'] ?? 'production'
  return become(nodeBinary, process.argv.slice(2), { NODE_ENV })
})
