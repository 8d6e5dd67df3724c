// `npm run backup -- FILE [--check]`: copies the database, also while the server runs; or compares it with a copy there is.
import { parseArgs } from 'node:util'
import { backUp, differences } from './storage/sqlite/backup.ts'
import { databaseFile } from './storage/sqlite/open.ts'
import { StorageError } from './storage/storageError.ts'

const source = databaseFile(process.env['DATA_DIR'] ?? 'data')

try {
  const { values, positionals } = parseArgs({
    options: { check: { type: 'boolean', default: false } },
    allowPositionals: true,
  })
  const [file, ...rest] = positionals
  if (file === undefined || rest.length > 0) throw new TypeError('Say which file')
  if (values.check) check(file)
  else {
    const contents = await backUp(source, file)
    const rows = Object.values(contents).reduce((sum, table) => sum + table.rows, 0)
    process.stdout.write(`${file} holds the same ${rows} rows as ${source}.\n`)
  }
} catch (error) {
  if (error instanceof StorageError) process.stderr.write(`${error.message}\n`)
  else if (error instanceof TypeError)
    process.stderr.write('Say where to: npm run backup -- FILE [--check]\n')
  else throw error
  process.exitCode = error instanceof StorageError ? 1 : 2
}

function check(file: string): void {
  const differing = differences(source, file)
  if (differing.length === 0) process.stdout.write(`${file} holds the same as ${source}.\n`)
  else throw new StorageError('other', `${file} differs from ${source} in: ${differing.join(', ')}`)
}
