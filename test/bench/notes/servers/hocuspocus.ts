// Hocuspocus at its default settings, storing through its database extension in node:sqlite.
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Database } from '@hocuspocus/extension-database'
import { Server } from '@hocuspocus/server'
import { answerAsServer } from '../../support/answers.ts'
import { listen } from '../../support/listen.ts'
import { programFolder } from '#test/ground/programFolder.ts'

const db = new DatabaseSync(join(programFolder(), 'hocuspocus.db'))
// As durable as ours when it does store.
db.exec('PRAGMA journal_mode = WAL')
db.exec('PRAGMA synchronous = FULL')
db.exec('CREATE TABLE documents (name TEXT PRIMARY KEY, data BLOB NOT NULL)')
const select = db.prepare('SELECT data FROM documents WHERE name = ?')
const upsert = db.prepare(
  'INSERT INTO documents (name, data) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET data = excluded.data',
)

const server = new Server({
  quiet: true,
  stopOnSignals: false,
  extensions: [
    new Database({
      fetch: async ({ documentName }) => {
        const data = select.get(documentName)?.data
        return data instanceof Uint8Array ? data : null
      },
      store: async ({ documentName, state }) => {
        upsert.run(documentName, state)
      },
    }),
  ],
})
answerAsServer(await listen(server.httpServer))
