// Commands without an answer as the browser keeps them for the next page.
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { commandShelf, countKeptCommands, forgetCommandsOf } from '#client/connection/kept/keptCommands.ts'
import { keptFor } from '#client/connection/kept/keptDialogue.ts'
import { instant, later, milliseconds } from '#shared/time/instant.ts'

const noon = instant(1_800_000_000_000)

const shelf = ({ dialogueId = 'dialogue1', after = 0 } = {}) =>
  commandShelf({ dialogueId, pageId: 'page1', now: () => later(noon, milliseconds(after)) })

const pause = (commandId: string, place = 1, personId = 'leader') =>
  ({ commandId, personId, command: { type: 'clock.pause' }, givenAt: noon, place, sent: false }) as const

const idsOf = async (of: ReturnType<typeof shelf>, personId: string | null = 'leader') =>
  (await of.read(personId)).map(({ commandId }) => commandId)

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
  vi.stubGlobal('IDBKeyRange', IDBKeyRange)
})

afterEach(() => vi.unstubAllGlobals())

it('are there for the same person in the same dialogue, in the order that they were given, and for nobody else', async () => {
  expect(await shelf().keep(pause('b', 2))).toBe(true)
  await shelf().keep(pause('c', 1))
  await shelf().keep({ ...pause('a', 3), givenAt: later(noon, milliseconds(-1)) })
  await shelf().keep(pause('d', 4, 'somebody'))
  await shelf({ dialogueId: 'dialogue2' }).keep(pause('e', 5))
  expect(await idsOf(shelf())).toEqual(['a', 'c', 'b'])
  expect(await shelf().read('somebody')).toEqual([
    { ...pause('d', 4, 'somebody'), dialogueId: 'dialogue1', pageId: 'page1' },
  ])
  expect(await idsOf(shelf(), null)).toHaveLength(4)
})

it('are kept in place of what was kept under the same id', async () => {
  await shelf().keep(pause('a'))
  await shelf().keep({ ...pause('a'), sent: true })
  expect(await shelf().read('leader')).toMatchObject([{ commandId: 'a', sent: true }])
})

it('are gone when they are removed, or their giver is forgotten', async () => {
  await shelf().keep(pause('a'))
  await shelf().keep(pause('b'))
  await shelf().keep(pause('c', 1, 'somebody'))
  await shelf().remove('a')
  expect(await idsOf(shelf())).toEqual(['b'])
  await shelf().forget('leader')
  expect(await idsOf(shelf(), null)).toEqual(['c'])
  await shelf().forget(null)
  expect(await idsOf(shelf(), null)).toEqual([])
})

it('are handed out a last time when they are more than a day old, and those of others leave the browser then too', async () => {
  await shelf().keep(pause('a'))
  await shelf({ dialogueId: 'dialogue2' }).keep(pause('b'))
  expect(await idsOf(shelf({ after: keptFor }))).toEqual(['a'])
  expect(await idsOf(shelf({ after: keptFor + 1 }))).toEqual(['a'])
  expect(await idsOf(shelf())).toEqual([])
  expect(await countKeptCommands(['leader'])).toBe(0)
})

it('go with signing out, in every dialogue, and those of others stay', async () => {
  await shelf().keep(pause('a'))
  await shelf({ dialogueId: 'dialogue2' }).keep(pause('b'))
  await shelf().keep(pause('c', 1, 'somebody'))
  expect(await countKeptCommands(['leader'])).toBe(2)
  await forgetCommandsOf(['leader'])
  expect(await countKeptCommands(['leader', 'somebody'])).toBe(1)
})

it('are not kept in a browser that lets the page keep nothing, and that costs nothing else', async () => {
  vi.stubGlobal('indexedDB', undefined)
  expect(await shelf().keep(pause('a'))).toBe(false)
  expect(await idsOf(shelf())).toEqual([])
  await shelf().remove('a')
  await shelf().forget('leader')
  expect(await countKeptCommands(['leader'])).toBe(0)
})
