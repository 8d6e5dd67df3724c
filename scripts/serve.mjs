// `npm start` and `npm run demo`: installs and builds what is missing, then runs the server named by the first argument.
import { become } from './child.mjs'
import { command } from './command.mjs'
import { nodeBinary } from './paths.mjs'
import { serverEnvironment, serverFlags } from './serverNode.mjs'
import { ensureClientBuilt } from './setup/client.mjs'
import { ensureInstalled } from './setup/install.mjs'

await command(async () => {
  await ensureInstalled({ withDev: false })
  await ensureClientBuilt()
  return become(nodeBinary, [...serverFlags, ...process.argv.slice(2)], serverEnvironment())
})
