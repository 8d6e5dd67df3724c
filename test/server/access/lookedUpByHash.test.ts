// What opens a door is looked up by its hash alone. How long an answer takes can then tell of the hash at the most, which nobody can choose,
// and not how much of a token is right. Shown by what the storage is asked: a clock would tell more of the machine.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { hashToken } from '#server/access/tokens.ts'
import { MemoryStorage } from '#server/storage/memory/storage.ts'
import { databaseFile, openSqliteStorage } from '#server/storage/sqlite/open.ts'
import type { Storage } from '#server/storage/storage.ts'
import type { RoomLink } from '#shared/protocol/http/people.ts'
import { temporaryFolder } from '#test/ground/temporaryFolder.ts'
import type { Browser } from '../transport/browser.ts'
import { newDialogue } from '../transport/dialogue.ts'
import { startTestServer } from '../transport/testServer.ts'
import type { TestServer } from '../transport/testServer.ts'

/** A question to the storage: the method, and what it was given, as JSON. */
type Question = readonly [method: string, given: string]

/** `part`, which notes down in `asked` every call of its methods and of those of its parts. */
function noted<Part extends object>(part: Part, asked: Question[]): Part {
  return new Proxy(part, {
    get(target, name): unknown {
      const value: unknown = Reflect.get(target, name, target)
      if (typeof value === 'function') {
        return (...given: readonly unknown[]): unknown => {
          asked.push([String(name), JSON.stringify(given)])
          return Reflect.apply(value, target, given)
        }
      }
      return typeof value === 'object' && value !== null ? noted(value, asked) : value
    },
  })
}

/** One way in: how it is tried with a token, and a token that works. */
interface Way {
  readonly token: string
  readonly tryWith: (token: string) => Promise<Response>
}

const tokenIn = (url: string): string => new URL(url).pathname.split('/').at(-1)?.replace('.ics', '') ?? ''

const kinds = ['personal link', 'room link', 'feed', 'set-up link', 'session'] as const

/** Every way in on one server, of which the set-up link has been used. */
async function waysIn(server: TestServer): Promise<Readonly<Record<(typeof kinds)[number], Way>>> {
  const setUp = (await server.setUpUrl()) ?? ''
  const { facilitator, api, invite } = await newDialogue(server)
  const { path } = await invite('listener', 'skane')
  const room = await facilitator.json<RoomLink>(`${api}/room-link`, { method: 'POST' })
  const feedWish = { method: 'POST', body: { organisationId: 'vinnova', language: 'sv' } }
  const feed = await facilitator.json<{ url: string }>('/api/my/feeds', feedWish)
  const at = (before: string, after = '') => {
    return (token: string) => server.browser().ask(`${before}${token}${after}`)
  }
  const setUpBody = {
    name: 'Facilitator Exempel',
    organisation: { id: 'formas', name: 'Formas', kind: 'national-actor' },
  }
  return {
    'personal link': { token: path.replace('/l/', ''), tryWith: at('/l/') },
    'room link': { token: tokenIn(room.url ?? ''), tryWith: at('/api/room/') },
    feed: { token: tokenIn(feed.url), tryWith: at('/feeds/', '.ics') },
    'set-up link': {
      token: tokenIn(setUp),
      tryWith: (token) =>
        server.browser().ask('/api/setup', { method: 'POST', body: { token, ...setUpBody } }),
    },
    session: { token: sessionOf(facilitator), tryWith: (token) => bySession(server.browser(), token) },
  }
}

const sessionOf = ({ cookie }: Browser): string => cookie?.split('=')[1] ?? ''

function bySession(browser: Browser, session: string): Promise<Response> {
  browser.cookie = `snabbdialog_session=${session}`
  return browser.ask('/api/dialogues')
}

/** The token with its last character changed, its first one, and none that is right. */
const wrongOnes = (token: string): readonly string[] => {
  const other = (character = '') => (character === 'A' ? 'B' : 'A')
  return [
    token.slice(0, -1) + other(token.at(-1)),
    other(token[0]) + token.slice(1),
    token.replaceAll(/./g, (character) => other(character)),
  ]
}

it.each(kinds)(
  'a %s is asked for by its SHA-256, and no part of the token comes to the storage',
  async (kind) => {
    const asked: Question[] = []
    const server = await startTestServer({ storage: noted<Storage>(new MemoryStorage(), asked) })
    const { [kind]: way } = await waysIn(server)
    const { token, tryWith } = way
    asked.length = 0
    await tryWith(token)
    expect(token).toMatch(/^[\w-]{43}$/)
    expect(asked[0]?.[1]).toBe(JSON.stringify([hashToken(token)]))
    const pieces = [token.slice(0, 8), token.slice(-8)]
    expect(asked.filter(([, given]) => pieces.some((piece) => given.includes(piece)))).toEqual([])
  },
)

it.each(kinds)(
  'a %s that is wrong in one character is answered after the one question that any other is, alike',
  async (kind) => {
    const asked: Question[] = []
    const server = await startTestServer({ storage: noted<Storage>(new MemoryStorage(), asked) })
    const { [kind]: way } = await waysIn(server)
    const answers: object[] = []
    for (const wrong of wrongOnes(way.token)) {
      asked.length = 0
      const answer = await way.tryWith(wrong)
      const questions = asked.map(([method]) => method)
      answers.push({ status: answer.status, body: await answer.text(), questions })
    }
    const [first, ...others] = answers
    expect(first).toMatchObject({ questions: [expect.stringMatching(/^by(Token)?Hash$/)] })
    for (const other of others) expect(other).toEqual(first)
  },
)

it('whoever reads the database’s files finds no token', async () => {
  const folder = temporaryFolder()
  const server = await startTestServer({ storage: openSqliteStorage(databaseFile(folder)) })
  const tokens = Object.values(await waysIn(server)).map(({ token }) => token)
  const files = readdirSync(folder).map((name) => readFileSync(join(folder, name)))
  const [known = ''] = tokens
  expect(files.some((file) => file.includes(hashToken(known)))).toBe(true)
  expect(tokens.filter((token) => files.some((file) => file.includes(token)))).toEqual([])
})
