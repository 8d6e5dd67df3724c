// The whole server, as `npm start` runs it, on one core; it makes the dialogues that it is told of.
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { createLogger } from '#server/logger.ts'
import { startServer } from '#server/start.ts'
import { databaseFile, openSqliteStorage } from '#server/storage/sqlite/open.ts'
import { programFolder } from '#test/ground/programFolder.ts'
import { servedHere } from '#test/ground/servedHere.ts'
import { answer, serverUsage } from '../support/answers.ts'
import { keepToFirstCore } from '../support/cores.ts'
import { makePlace } from './places.ts'
import type { Place } from './places.ts'

const configSchema = z.object({
  /** How many take part in each dialogue. */
  people: z.array(z.int()),
})
const config = configSchema.parse(JSON.parse(process.argv[2] ?? ''))

keepToFirstCore()
const folder = programFolder()
const server = await startServer({
  storage: openSqliteStorage(databaseFile(folder)),
  secret: Buffer.alloc(32, 1),
  ...servedHere,
  // Everybody in a crowd comes from an address of their own: what is limited by address is not what is measured.
  trustProxy: 1,
  clientFolder: folder,
  logger: createLogger('error'),
})

answer({
  address: () => ({ port: server.port }),
  usage: serverUsage,
  async places() {
    const { services } = server
    const personId = randomUUID()
    await services.storage.access.people.insert({
      id: personId,
      name: 'Facilitator Exempel',
      email: null,
      language: 'sv',
      account: null,
      createdAt: services.clock(),
    })
    const places: Place[] = []
    for (const people of config.people) places.push(await makePlace(services, personId, people))
    return places
  },
})
