// `npm run backup -- FILE [--check]`: copies the database, also while the server runs; or compares it with a copy there is.
import { parseArgs } from 'node:util'
import { giveUp } from './giveUp.ts'
import { ownDatabaseFile } from './ground.ts'
import { backUp, differences } from './storage/sqlite/backup.ts'
import { StorageError } from './storage/storageError.ts'

const wish = readWish()

if (wish === null) giveUp('Say where to: npm run backup -- FILE [--check]', 2)
else {
  try {
    await carryOut(wish)
  } catch (error) {
    if (!(error instanceof StorageError)) throw error
    giveUp(error.message)
  }
}

interface Wish {
  readonly file: string
  readonly check: boolean
}

function readWish(): Wish | null {
  try {
    const { values, positionals } = parseArgs({
      options: { check: { type: 'boolean', default: false } },
      allowPositionals: true,
    })
    const [file, ...rest] = positionals
    return file === undefined || rest.length > 0 ? null : { file, check: values.check }
  } catch {
    // It throws at options that there are not.
    return null
  }
}

async function carryOut({ file, check }: Wish): Promise<void> {
  const source = ownDatabaseFile(process.env)
  if (check) {
    const differing = differences(source, file)
    if (differing.length > 0) {
      throw new StorageError('other', `${file} differs from ${source} in: ${differing.join(', ')}`)
    }
    process.stdout.write(`${file} holds the same as ${source}.\n`)
    return
  }
  const contents = await backUp(source, file)
  const rows = Object.values(contents).reduce((sum, table) => sum + table.rows, 0)
  process.stdout.write(`${file} holds the same ${rows} rows as ${source}.\n`)
}
