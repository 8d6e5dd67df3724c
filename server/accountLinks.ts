// `npm run account-links`: prints a link to each account, for a facilitator whose browser has forgotten her.
import { randomUUID } from 'node:crypto'
import { makeAccountLinks } from './access/accountLinks.ts'
import { Links } from './access/links.ts'
import { readEnvironment } from './config/environment.ts'
import { openStorage, secretOf } from './ground.ts'
import { StorageError } from './storage/storageError.ts'
import { systemScheduler } from './systemScheduler.ts'

const settings = readEnvironment(process.env)

if (settings.ok) {
  try {
    const storage = await openStorage(settings.value)
    const links = new Links({
      store: storage.access.links,
      secret: await secretOf(settings.value),
      clock: () => systemScheduler.now(),
      newId: () => randomUUID(),
    })
    const base = settings.value.publicUrl ?? `http://localhost:${settings.value.port}`
    for (const { name, organisation, path } of await makeAccountLinks(storage.access, links)) {
      process.stdout.write(`${name}, ${organisation}\n  ${base}${path}\n`)
    }
    await storage.close()
  } catch (error) {
    if (!(error instanceof StorageError)) throw error
    giveUp(error.message)
  }
} else {
  giveUp(settings.error)
}

function giveUp(message: string): void {
  process.stderr.write(`${message}\n`)
  process.exitCode = 1
}
