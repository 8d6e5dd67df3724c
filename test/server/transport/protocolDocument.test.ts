// docs/protocol.md names every message, code and request there is: what is added and not told makes this fail.
import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { handshakeSchema } from '#shared/protocol/clientMessages.ts'
import { notesMessage, notesParam } from '#shared/protocol/notes.ts'
import { farewellReasons, refusalCodes } from '#shared/protocol/socket.ts'
import type { ClientToServer, ServerToClient } from '#shared/protocol/socket.ts'
import { problemCodes } from '#shared/protocol/http/problemCode.ts'
import { rejectionCodeSchema } from '#shared/dialogue/rejection.ts'
import { createApp } from '#server/transport/http/app.ts'
import { rateLimits } from '#server/transport/rateLimits.ts'
import { registeredRoutes } from '../permissions/registeredRoutes.ts'
import { shapeOf } from '../permissions/routes.ts'
import { clientFolder, startTestServer } from './testServer.ts'

const document = await readFile(new URL('../../../docs/protocol.md', import.meta.url), 'utf8')

/** What stands under a heading, up to the next of its rank or a higher one. */
function section(heading: string): string {
  const [, rest = ''] = document.split(`\n${heading}\n`)
  const end = rest.search(new RegExp(`^#{1,${heading.indexOf(' ')}} `, 'm'))
  return end === -1 ? rest : rest.slice(0, end)
}

/** The cells of every table in `text`, row by row. */
const rowsIn = (text: string): readonly (readonly string[])[] =>
  [...text.matchAll(/^\| (.*) \|$/gm)].map(([, row = '']) =>
    row.split(/(?<!\\)\|/).map((cell) => cell.trim()),
  )

/** Those of `names` that `text` does not have between backticks. */
const untold = (names: readonly string[], text: string): readonly string[] =>
  names.filter((name) => !text.includes(`\`${name}\``))

describe('the dialogue socket', () => {
  // Whole tables: a message that is added is missed here by the compiler.
  const sent: Readonly<Record<keyof ServerToClient, true>> = {
    welcome: true,
    events: true,
    directory: true,
    lobby: true,
    farewell: true,
    'still-there': true,
  }
  const taken: Readonly<Record<keyof ClientToServer, true>> = { command: true, 'catch-up': true, clock: true }
  const told = (heading: string) => [...section(heading).matchAll(/^- `([\w-]+)`/gm)].map(([, name]) => name)

  it('every message is told, in its direction, and no other', () => {
    expect(new Set(told('### From the server'))).toEqual(new Set(Object.keys(sent)))
    expect(new Set(told('### To the server, each with an answer'))).toEqual(new Set(Object.keys(taken)))
  })

  it('every code it refuses with, and every reason it ends for', () => {
    const dialogue = section('## Dialogue socket')
    expect(untold([...refusalCodes, ...farewellReasons], dialogue)).toEqual([])
    expect(untold(rejectionCodeSchema.options, dialogue)).toEqual([])
  })

  it('everything that a client gives when it opens', () => {
    expect(untold(Object.keys(handshakeSchema.shape), section('### Opening'))).toEqual([])
  })
})

describe('the notes socket', () => {
  const notes = section('## Notes socket')

  it('every type of message is in the table, and no other', () => {
    const types = rowsIn(section('### Frames')).flatMap(([type = '']) =>
      /^\d+$/.test(type) ? [Number(type)] : [],
    )
    expect(new Set(types)).toEqual(new Set(Object.values(notesMessage)))
  })

  it('every parameter of its address', () => {
    expect(untold(Object.values(notesParam), notes)).toEqual([])
  })
})

describe('HTTP', () => {
  it('every request that the server answers is in a table, with its method', async () => {
    const { services } = await startTestServer()
    const listed = rowsIn(section('## HTTP')).flatMap(([addresses = '', methods = '']) =>
      [...addresses.matchAll(/`(\/[^`?…]*)[^`]*`/g)].flatMap(([, path = '']) =>
        [...methods.matchAll(/[A-Z]{3,}/g)].map(([method]) => shapeOf(method, path)),
      ),
    )
    const answered = registeredRoutes(createApp(services, { clientFolder, trustProxy: false }))
    const shapes = answered.map(({ method, path }) => shapeOf(method, path))
    expect(shapes.filter((shape) => !listed.includes(shape))).toEqual([])
  })

  it('every code of a problem', () => {
    expect(untold(problemCodes, section('## HTTP'))).toEqual([])
  })
})

it('every limit on how often is in the table, with its numbers', () => {
  const rows = rowsIn(section('## How often'))
  const told = rows.slice(2).map(([name, count, span]) => [name, Number(count), Number(span)])
  const limits = Object.entries(rateLimits()).map(([name, { points, duration }]) => [
    `\`${name}\``,
    points,
    duration,
  ])
  expect(told).toEqual(limits)
})
