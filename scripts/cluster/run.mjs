// `npm run cluster`: two servers behind a proxy, with a database of their own that is gone when they stop.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { say } from '../child.mjs'
import { command } from '../command.mjs'
import { ensureClientBuilt } from '../setup/client.mjs'
import { ensureDatabases } from '../setup/databases.mjs'
import { ensureInstalled } from '../setup/install.mjs'
import { startCluster } from './cluster.mjs'

await command(async () => {
  await ensureInstalled({ withDev: false })
  await ensureClientBuilt()
  await ensureDatabases()
  const folder = mkdtempSync(join(tmpdir(), 'snabbdialog-cluster-'))
  // PostgreSQL runs as somebody else where this is run by root.
  chmodSync(folder, 0o711)
  const told = new Promise((/** @type {(value: void) => void} */ resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => resolve())
  })
  try {
    say('Starting PostgreSQL, Redis, two servers and a proxy …')
    const cluster = await startCluster({ folder, port: Number(process.env['PORT'] ?? 4600) })
    const ports = cluster.nodes.map(({ port }) => port).join(' and ')
    process.stdout.write(`Snabbdialog is served on ${cluster.url} (by the servers on ports ${ports})\n`)
    const link = cluster.nodes[0]?.output().match(/https?:\S+\/start\/\S+/)
    if (link) process.stdout.write(`The first facilitator opens this link, which works once:\n${link[0]}\n`)
    await told
    say('Stopping …')
    await cluster.stop()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
