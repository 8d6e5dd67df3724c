// Ours: the notes server as the product runs it, alone in its process, with SQLite under it and nobody kept out.
import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import { ok } from '#shared/lib/result.ts'
import { NotesServer } from '#server/notes/server.ts'
import { databaseFile, openSqliteStorage } from '#server/storage/sqlite/open.ts'
import { systemScheduler } from '#server/systemScheduler.ts'
import { programFolder } from '#test/ground/programFolder.ts'
import { answerAsServer } from '../../support/answers.ts'
import { listen } from '../../support/listen.ts'

const complain = (fields: object, message: string) => {
  process.stderr.write(`${message} ${JSON.stringify(fields)}\n`)
}

const notes = new NotesServer({
  log: openSqliteStorage(databaseFile(programFolder())).notes,
  authorise: async () => {
    const personId = randomUUID()
    return ok({
      access: 'write',
      personId,
      sessionId: personId,
      name: 'Panel Exempel',
      organisation: 'Vinnova',
      colour: '#1d4f91',
    })
  },
  originAllowed: () => true,
  scheduler: systemScheduler,
  logger: { warn: complain, error: complain },
})
const http = createServer()
http.on('upgrade', (request, stream, head) => notes.handleUpgrade(request, stream, head))
answerAsServer(await listen(http))
