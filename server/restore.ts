// `npm run restore -- FILE [--replace]`: puts a backup in the place of the database of a server that is stopped.
import { parseArgs } from 'node:util'
import { giveUp } from './giveUp.ts'
import { ownDatabaseFile } from './ground.ts'
import { restore } from './storage/sqlite/restore.ts'
import { StorageError } from './storage/storageError.ts'

const wish = readWish()

if (wish === null) giveUp('Say which backup: npm run restore -- FILE [--replace]', 2)
else {
  try {
    const target = ownDatabaseFile(process.env)
    const contents = await restore(wish.source, target, wish)
    const rows = Object.values(contents).reduce((sum, table) => sum + table.rows, 0)
    process.stdout.write(`${target} holds the same ${rows} rows as ${wish.source}.\n`)
  } catch (error) {
    if (!(error instanceof StorageError)) throw error
    giveUp(error.message)
  }
}

interface Wish {
  readonly source: string
  readonly replace: boolean
}

function readWish(): Wish | null {
  try {
    const { values, positionals } = parseArgs({
      options: { replace: { type: 'boolean', default: false } },
      allowPositionals: true,
    })
    const [source, ...rest] = positionals
    return source === undefined || rest.length > 0 ? null : { source, replace: values.replace }
  } catch {
    // It throws at options that there are not.
    return null
  }
}
