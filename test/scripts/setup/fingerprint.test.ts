// When the client counts as changed.
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fingerprint } from '#scripts/setup/fingerprint.mjs'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fingerprint-'))
  mkdirSync(join(folder, 'client/app'), { recursive: true })
  writeFileSync(join(folder, 'client/app/main.tsx'), 'render()')
  writeFileSync(join(folder, 'vite.config.ts'), 'export default {}')
})
afterEach(() => rmSync(folder, { recursive: true }))

const current = () => fingerprint(folder, ['client', 'vite.config.ts'])

test('files written again with the same contents give the same fingerprint', () => {
  const before = current()
  utimesSync(join(folder, 'client/app/main.tsx'), 0, 0)
  expect(current()).toBe(before)
})

test('a change, a new file and a new name each give another fingerprint', () => {
  const seen = new Set([current()])
  writeFileSync(join(folder, 'client/app/main.tsx'), 'render(now)')
  seen.add(current())
  writeFileSync(join(folder, 'client/app/theme.ts'), '')
  seen.add(current())
  rmSync(join(folder, 'client/app/theme.ts'))
  writeFileSync(join(folder, 'client/app/colours.ts'), '')
  seen.add(current())
  expect(seen.size).toBe(4)
})

test('a path that is not there is an error, not an empty fingerprint', () => {
  expect(() => fingerprint(folder, ['shared'])).toThrow('ENOENT')
})
