// `npm run backup -- FILE`: copies the database, also while the server runs.
import { backUp } from './storage/sqlite/backup.ts'
import { databaseFile } from './storage/sqlite/open.ts'
import { StorageError } from './storage/storageError.ts'

const [target, ...rest] = process.argv.slice(2)
const source = databaseFile(process.env['DATA_DIR'] ?? 'data')

if (target === undefined || rest.length > 0) {
  process.stderr.write('Say where to: npm run backup -- FILE\n')
  process.exitCode = 2
} else {
  try {
    const contents = await backUp(source, target)
    const rows = Object.values(contents).reduce((sum, table) => sum + table.rows, 0)
    process.stdout.write(`${target} holds the same ${rows} rows as ${source}.\n`)
  } catch (error) {
    if (!(error instanceof StorageError)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  }
}
