// `npm run restore -- FILE [--replace]`: puts a backup in the place of the database of a server that is stopped.
import { parseArgs } from 'node:util'
import { databaseFile } from './storage/sqlite/open.ts'
import { restore } from './storage/sqlite/restore.ts'
import { StorageError } from './storage/storageError.ts'

const target = databaseFile(process.env['DATA_DIR'] ?? 'data')

try {
  const { values, positionals } = parseArgs({
    options: { replace: { type: 'boolean', default: false } },
    allowPositionals: true,
  })
  const [source, ...rest] = positionals
  if (source === undefined || rest.length > 0) throw new TypeError('Say which backup')
  const contents = await restore(source, target, values)
  const rows = Object.values(contents).reduce((sum, table) => sum + table.rows, 0)
  process.stdout.write(`${target} holds the same ${rows} rows as ${source}.\n`)
} catch (error) {
  if (error instanceof StorageError) process.stderr.write(`${error.message}\n`)
  else if (error instanceof TypeError)
    process.stderr.write('Say which backup: npm run restore -- FILE [--replace]\n')
  else throw error
  process.exitCode = error instanceof StorageError ? 1 : 2
}
