// `npm run build`: builds the client; with --if-stale only when something it is made of has changed.
import { command } from './command.mjs'
import { ensureClientBuilt } from './setup/client.mjs'
import { ensureInstalled } from './setup/install.mjs'

await command(async () => {
  await ensureInstalled({ withDev: false })
  await ensureClientBuilt({ always: !process.argv.includes('--if-stale') })
})
