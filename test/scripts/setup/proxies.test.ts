// Which proxies are put in front of the server.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { findProxies } from '#scripts/setup/proxies.mjs'

test('those on PATH come before any other', () => {
  const folder = mkdtempSync(join(tmpdir(), 'proxies-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const name of ['nginx', 'caddy', 'openssl']) writeFileSync(join(folder, name), '', { mode: 0o755 })
  expect(findProxies({ PATH: folder })).toEqual({
    nginx: join(folder, 'nginx'),
    caddy: join(folder, 'caddy'),
    openssl: join(folder, 'openssl'),
  })
})
