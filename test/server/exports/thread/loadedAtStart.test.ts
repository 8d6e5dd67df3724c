// A server that makes no files carries nothing for it.
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'

const program = fileURLToPath(new URL('loadedAtStart.ts', import.meta.url))

it('what writes Word, Excel and zip, and the threads themselves, are not loaded with the server', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [program])
  const loaded = (name: string) => stdout.includes(`/node_modules/${name}/`)
  expect(loaded('express')).toBe(true)
  const forFiles = ['docx', 'write-excel-file', 'csv-stringify', 'fflate', 'piscina']
  expect(forFiles.filter(loaded)).toEqual([])
}, 60_000)
