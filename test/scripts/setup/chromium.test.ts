// Which browser the browser tests drive.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findChromium } from '#scripts/setup/chromium.mjs'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'browser-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const program = (name: string) => {
  const path = join(folder, name)
  writeFileSync(path, '', { mode: 0o755 })
  return path
}

test('the one that CHROMIUM_PATH names comes before any other', () => {
  program('chromium')
  const chosen = program('my-browser')
  expect(findChromium({ PATH: folder, CHROMIUM_PATH: chosen })).toBe(chosen)
})

test('a CHROMIUM_PATH that names no program finds none, rather than another', () => {
  program('chromium')
  expect(findChromium({ PATH: folder, CHROMIUM_PATH: join(folder, 'gone') })).toBeUndefined()
})

test('otherwise it is found on PATH, Chromium before Chrome', () => {
  program('google-chrome')
  const chromium = program('chromium')
  expect(findChromium({ PATH: folder })).toBe(chromium)
})
