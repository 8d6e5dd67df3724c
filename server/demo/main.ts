// `npm run demo`: serves the example dialogue from a folder that is gone when it stops.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { secretKey } from '#server/access/secretKey.ts'
import { readEnvironment } from '#server/config/environment.ts'
import { createLogger } from '#server/logger.ts'
import { serveUntilStopped } from '#server/serve.ts'
import { databaseFile, openSqliteStorage } from '#server/storage/sqlite/open.ts'
import { setTheScene } from './setTheScene.ts'
import type { Demo } from './setTheScene.ts'

const folder = await mkdtemp(join(tmpdir(), 'snabbdialog-demo-'))
const asJson = process.argv.includes('--json')

await serveUntilStopped(readEnvironment({ LOG_LEVEL: 'warn', ...process.env }), {
  async ground({ logLevel }) {
    return {
      storage: openSqliteStorage(databaseFile(folder)),
      secret: await secretKey(folder),
      logger: createLogger(logLevel),
    }
  },
  async greet(server) {
    const demo = await setTheScene(server)
    process.stdout.write(asJson ? `${JSON.stringify(demo)}\n` : inWords(demo))
  },
  tidy: () => rm(folder, { recursive: true, force: true }),
})

function inWords({ url, links }: Demo): string {
  const lines = links.map(({ name, url: link }) => `${name}\n  ${link}`)
  return `The example dialogue is served on ${url}\n\n${lines.join('\n')}\n`
}
