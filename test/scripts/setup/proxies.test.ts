// Which proxies are put in front of the server.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findProxies } from '#scripts/setup/proxies.mjs'
import { temporaryFolder } from '#test/ground/temporaryFolder.ts'

test('those on PATH come before any other', () => {
  const folder = temporaryFolder()
  for (const name of ['nginx', 'caddy', 'openssl']) writeFileSync(join(folder, name), '', { mode: 0o755 })
  expect(findProxies({ PATH: folder })).toEqual({
    nginx: join(folder, 'nginx'),
    caddy: join(folder, 'caddy'),
    openssl: join(folder, 'openssl'),
  })
})
