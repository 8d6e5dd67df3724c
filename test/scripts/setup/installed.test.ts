// When packages must be installed.
import { expect, test } from 'vitest'
import { firstNotInstalled } from '#scripts/setup/installed.mjs'

const lockfile = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/zod': { version: '4.6.7', integrity: 'sha512-a' },
    'node_modules/oxlint': { version: '1.89.0', integrity: 'sha512-b', dev: true },
    'node_modules/@rolldown/binding-win32': { version: '1.0.0', integrity: 'sha512-c', optional: true },
  },
}
const zod = { 'node_modules/zod': { version: '4.6.7', integrity: 'sha512-a' } }
const oxlint = { 'node_modules/oxlint': { version: '1.89.0', integrity: 'sha512-b' } }

test('everything is missing when npm has installed nothing', () => {
  expect(firstNotInstalled(lockfile, {}, { withDev: true })).toBe('node_modules/zod')
})

test('nothing is missing when only builds for other machines are', () => {
  expect(firstNotInstalled(lockfile, { packages: { ...zod, ...oxlint } }, { withDev: true })).toBeUndefined()
})

test('packages for development are asked for only where they are needed', () => {
  expect(firstNotInstalled(lockfile, { packages: zod }, { withDev: false })).toBeUndefined()
  expect(firstNotInstalled(lockfile, { packages: zod }, { withDev: true })).toBe('node_modules/oxlint')
})

test('a package of another version, or of other contents, is not the one asked for', () => {
  for (const other of [
    { version: '4.6.6', integrity: 'sha512-a' },
    { version: '4.6.7', integrity: 'sha512-x' },
  ]) {
    const packages = { ...oxlint, 'node_modules/zod': other }
    expect(firstNotInstalled(lockfile, { packages }, { withDev: true })).toBe('node_modules/zod')
  }
})
