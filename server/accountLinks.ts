// `npm run account-links [-- --renew]`: prints a link to each account, for a facilitator whose browser has forgotten her; with `--renew`
// those that were made before are taken back first.
import { randomUUID } from 'node:crypto'
import { parseArgs } from 'node:util'
import { makeAccountLinks, takeBackAccountLinks } from './access/accountLinks.ts'
import { Links } from './access/links.ts'
import { readEnvironment } from './config/environment.ts'
import type { Environment } from './config/environment.ts'
import { openStorage, secretOf } from './ground.ts'
import { StorageError } from './storage/storageError.ts'
import { systemScheduler } from './systemScheduler.ts'

const settings = readEnvironment(process.env)

if (settings.ok) {
  try {
    const { values } = parseArgs({ options: { renew: { type: 'boolean', default: false } } })
    await printLinks(settings.value, values.renew)
  } catch (error) {
    if (error instanceof StorageError) giveUp(error.message)
    else if (error instanceof TypeError) giveUp('Say no more than: npm run account-links -- --renew')
    else throw error
  }
} else {
  giveUp(settings.error)
}

async function printLinks(environment: Environment, renews: boolean): Promise<void> {
  const storage = await openStorage(environment)
  const links = new Links({
    store: storage.access.links,
    secret: await secretOf(environment),
    clock: () => systemScheduler.now(),
    newId: () => randomUUID(),
  })
  if (renews) {
    const count = await takeBackAccountLinks(links)
    process.stdout.write(`Earlier links that work no more: ${count}\n`)
  }
  const base = environment.publicUrl ?? `http://localhost:${environment.port}`
  for (const { name, organisation, path } of await makeAccountLinks(storage.access, links)) {
    process.stdout.write(`${name}, ${organisation}\n  ${base}${path}\n`)
  }
  await storage.close()
}

function giveUp(message: string): void {
  process.stderr.write(`${message}\n`)
  process.exitCode = 1
}
