// `npm run account-links [-- --renew]`: prints a link to each account, for a facilitator whose browser has forgotten her; with `--renew`
// those that were made before are taken back first.
import { randomUUID } from 'node:crypto'
import { parseArgs } from 'node:util'
import { makeAccountLinks, takeBackAccountLinks } from './access/accountLinks.ts'
import { Links } from './access/links.ts'
import { readEnvironment } from './config/environment.ts'
import type { Environment } from './config/environment.ts'
import { giveUp } from './giveUp.ts'
import { openStorage, secretOf } from './ground.ts'
import type { Storage } from './storage/storage.ts'
import { StorageError } from './storage/storageError.ts'
import { systemScheduler } from './systemScheduler.ts'

const settings = readEnvironment(process.env)
const wish = readWish()

if (wish === null) giveUp('Say no more than: npm run account-links -- --renew')
else if (!settings.ok) giveUp(settings.error)
else {
  try {
    await printLinks(settings.value, wish.renews)
  } catch (error) {
    if (!(error instanceof StorageError)) throw error
    giveUp(error.message)
  }
}

function readWish(): { readonly renews: boolean } | null {
  try {
    const { values } = parseArgs({ options: { renew: { type: 'boolean', default: false } } })
    return { renews: values.renew }
  } catch {
    // It throws at options that there are not.
    return null
  }
}

async function printLinks(environment: Environment, renews: boolean): Promise<void> {
  const storage = await openStorage(environment)
  try {
    await printLinksOf(storage, environment, renews)
  } finally {
    await storage.close()
  }
}

async function printLinksOf(storage: Storage, environment: Environment, renews: boolean): Promise<void> {
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
}
