// Every message of the notes in every role, with every kind of session, against the table.
import { once } from 'node:events'
import { describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { isAllowed } from '#shared/dialogue/permissions.ts'
import { notesClose } from '#shared/protocol/notes.ts'
import { minutes } from '#shared/time/instant.ts'
import * as frames from '../notes/frames.ts'
import type { Browser } from '../transport/browser.ts'
import { must, openHouse, presentationOf, roles } from './house.ts'
import type { House, Place } from './house.ts'

/** News, as the two messages that can bring them do. */
const news = (): Uint8Array => {
  const doc = new Y.Doc()
  doc.getText('notes').insert(0, 'nytt')
  return Y.encodeStateAsUpdate(doc)
}
const reading = {
  SyncStep1: () => frames.step1(new Y.Doc()),
  'SyncStep2 without news': () => frames.step2(Y.encodeStateAsUpdate(new Y.Doc())),
  Awareness: () => frames.presence([7, 1, { cursor: null }]),
  QueryAwareness: () => frames.queryPresence,
}
const writing = { SyncStep2: () => frames.step2(news()), Update: () => frames.update(news()) }

/** Opens the notes of a slot and sends a message; the code that ends the connection, or `null` when it stays open. */
async function sent(
  { server }: House,
  browser: Browser,
  path: string,
  message: Uint8Array,
): Promise<number | null> {
  const ws = new WebSocket(`ws://localhost:${server.port}/notes/${path}?ack=1`, {
    headers: browser.cookie === null ? {} : { cookie: browser.cookie },
    origin: `http://localhost:${server.port}`,
  })
  const closed = once(ws, 'close').then(([code]) => code as number)
  const answered = once(ws, 'message').then(() => null)
  const ended = await Promise.race([closed, answered])
  if (ended !== null) return ended
  ws.send(message)
  // The server answers a ping when it has taken in what came before; then the clock lets it look at that.
  for (let turn = 0; turn < 2 && ws.readyState === WebSocket.OPEN; turn += 1) {
    const pong = once(ws, 'pong')
    ws.ping()
    await Promise.race([closed, pong])
    await server.scheduler.advance(50)
  }
  const last = once(ws, 'pong').then(() => null)
  if (ws.readyState === WebSocket.OPEN) ws.ping()
  const code = await Promise.race([closed, last])
  ws.terminate()
  return code
}

const slotsOf = ({ dialogueId, room }: Place) =>
  ['dalarna', 'halland'].map((organisationId) => {
    const slotId = presentationOf(room.state, organisationId) ?? ''
    return { organisationId, slotId, path: `${dialogueId}/${slotId}` }
  })

/** The messages that were not met as `expected` says, each as it was. */
async function surprises(
  house: House,
  browser: Browser,
  place: Place,
  expected: (kind: 'notes.read' | 'notes.write', organisationId: string) => number | null,
): Promise<readonly object[]> {
  const found: object[] = []
  for (const { organisationId, slotId, path } of slotsOf(place)) {
    for (const [action, messages] of [
      ['notes.read', reading],
      ['notes.write', writing],
    ] as const) {
      for (const [name, message] of Object.entries(messages)) {
        const code = await sent(house, browser, path, message())
        const wanted = expected(action, organisationId)
        if (code !== wanted) found.push({ name, organisationId, code, wanted })
      }
    }
    const { seq } = await house.server.services.storage.notes.load({ dialogueId: place.dialogueId, slotId })
    const mayWrite = expected('notes.write', organisationId) === null
    if (seq > 0 !== mayWrite) found.push({ organisationId, written: seq > 0, mayWrite })
  }
  return found
}

describe.each(roles)('as %s', (role) => {
  it('notes are read and written as the table says, and written by nobody while they are locked', async () => {
    const house = await openHouse()
    const { browser } = await house.invite(role)
    const may = (action: 'notes.read' | 'notes.write', organisationId: string) => {
      const own = role === 'presenter' && organisationId === 'dalarna'
      return isAllowed(role, action, { own, ended: false }) ? null : notesClose.notAllowed
    }
    expect(await surprises(house, browser, house.own, may)).toEqual([])
    await must(house.own.room, house.accountId, { type: 'notes.lock', slotId: null })
    const [{ path } = { path: '' }] = slotsOf(house.own)
    expect(await sent(house, browser, path, writing.Update())).toBe(notesClose.notAllowed)
  })

  it('those of a dialogue of others stay closed, as do one’s own by a revoked link and an expired session', async () => {
    const house = await openHouse()
    const { browser, person } = await house.invite(role)
    expect(await surprises(house, browser, house.another, () => notesClose.notAllowed)).toEqual([])
    const link = `/api/dialogues/${house.own.dialogueId}/people/${person.id}/link`
    await house.account.ask(link, { method: 'DELETE' })
    expect(await surprises(house, browser, house.own, () => notesClose.notAllowed)).toEqual([])
    house.server.scheduler.wallOffset += minutes(31 * 24 * 60)
    expect(await surprises(house, browser, house.own, () => notesClose.noSession)).toEqual([])
    expect(await surprises(house, house.server.browser(), house.own, () => notesClose.noSession)).toEqual([])
  })
})
