// A whole small dialogue, with what goes right and what goes wrong in one; then every line of the log and every metric is read.
import { once } from 'node:events'
import { expect, it, onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { assert } from '#shared/lib/assert.ts'
import type { LobbyEntry } from '#shared/protocol/http/lobby.ts'
import type { RoomLink } from '#shared/protocol/http/people.ts'
import { NOTES_FRAGMENT, notesMessage } from '#shared/protocol/notes.ts'
import { MemoryStorage } from '#server/storage/memory/storage.ts'
import { StorageError } from '#server/storage/storageError.ts'
import * as frames from '../notes/frames.ts'
import { address, routes } from '../permissions/routes.ts'
import type { Browser } from './browser.ts'
import { arrival, day, invite, mailScene, pass, recordDue, sendInvitations } from './mailScene.ts'
import type { TestServer } from './testServer.ts'

/** A storage whose notes cannot be written, or whose people cannot be read, while a test says so. */
class BreakableStorage extends MemoryStorage {
  notesBroken = false
  peopleBroken = false

  constructor() {
    super()
    const append = this.notes.append.bind(this.notes)
    this.notes.append = async (updates) => {
      if (this.notesBroken) throw new StorageError('full', 'append to the notes: no space')
      await append(updates)
    }
    const { people } = this.access
    const byIds = people.byIds.bind(people)
    people.byIds = async (ids) => {
      // No failure of the storage, but a mistake of ours.
      if (this.peopleBroken) throw new TypeError('Cannot read properties of undefined')
      return byIds(ids)
    }
  }
}

type Scene = Awaited<ReturnType<typeof mailScene>>
/** Everything that must stand nowhere; a part of the story adds what it has made. */
type Secrets = Set<string>

const tokenIn = (url: string): string => new URL(url).pathname.split('/').at(-1) ?? ''

/** Letters that are taken, refused and stopped. */
async function letters({ mail, server, dialogue }: Scene, secrets: Secrets): Promise<void> {
  const reader = await invite(dialogue, 'skane', 'hemlig.lyssnare@example.org')
  await sendInvitations(dialogue, [reader.id])
  await arrival(mail, 1)
  const stop = /\/u\/[\w.-]+/.exec(mail.mails[0]?.text ?? '')?.[0] ?? ''
  secrets.add(stop.replace('/u/', ''))
  await server.browser().ask(stop)
  await server.browser().ask(stop, { method: 'POST' })
  const unlucky = await invite(dialogue, 'halland', 'hemlig.adressat@example.org')
  mail.refuseWith = 550
  await sendInvitations(dialogue, [unlucky.id])
  await server.services.delivery.run()
  mail.refuseWith = null
  secrets.add(tokenIn(reader.link?.url ?? '')).add(tokenIn(unlucky.link?.url ?? ''))
}

/** Somebody who comes by the lobby, with her browser. */
async function knocking({ server, dialogue }: Scene, secrets: Secrets): Promise<Browser> {
  const { facilitator, api } = dialogue
  const { url } = await facilitator.json<RoomLink>(`${api}/room-link`, { method: 'POST' })
  const token = tokenIn(url ?? '')
  secrets.add(token)
  const guest = server.browser()
  const knock = { name: 'Åhörare Hemlig', organisationId: 'skane' }
  const body = { method: 'POST', body: knock }
  const entry = await guest.json<LobbyEntry>(`/api/room/${token}/knocks`, body)
  // As people type it, and as a proxy may pass it on.
  await guest.ask(`/API/ROOM/${token}`)
  const admission = { answer: 'admit', role: 'listener' }
  await facilitator.ask(`${api}/lobby/${entry.id}`, { method: 'POST', body: admission })
  return guest
}

/** A feed of due dates, read by a calendar. */
async function feed({ server, dialogue }: Scene, secrets: Secrets): Promise<void> {
  const body = { organisationId: 'vinnova', language: 'sv' }
  const { url } = await dialogue.facilitator.json<{ url: string }>('/api/my/feeds', { method: 'POST', body })
  secrets.add(tokenIn(url).replace('.ics', ''))
  await server.browser().ask(new URL(url).pathname)
}

/** Commands and requests: taken, refused, malformed, while nothing can be stored, and while something is wrong with us. */
async function commands({ server, dialogue }: Scene, storage: BreakableStorage, presenter: Browser) {
  const { facilitator, dialogueId, api } = dialogue
  const line = facilitator.connect(dialogueId)
  await line.next('welcome')
  await line.give({ type: 'dialogue.start' })
  await line.give({ type: 'message.send', to: 'everyone', text: 'Hemligt meddelande' })
  await recordDue(dialogue, '2026-11-22', 'Hemlig uppföljning')
  const malformed = { type: 'area.record', subject: 'Hemligt ämne' }
  await line.send('command', { commandId: 'hemlig', command: malformed })
  await facilitator.ask(`${api}/people`, { method: 'POST', body: { name: 'Hemlig person', role: 'king' } })
  await facilitator.ask(`${api}/people`, { method: 'POST', body: '{"name":"Hemlig halv kropp' })
  const theirs = presenter.connect(dialogueId)
  await theirs.next('welcome')
  await theirs.give({ type: 'message.send', to: 'everyone', text: 'Hemligt försök' })
  server.events.broken = true
  await line.give({ type: 'area.record', slotId: null, fields: { subject: 'Hemligt område' } })
  await facilitator.ask('/api/dialogues', { method: 'POST', body: { details: { title: 'Hemlig titel' } } })
  await facilitator.ask('/api/dialogues?text=hemlig')
  server.events.broken = false
  storage.peopleBroken = true
  const change = { method: 'PATCH', body: { name: 'Hemlig ändring', email: 'hemlig.ny@example.org' } }
  await facilitator.ask(`${api}/people/nobody`, change)
  await facilitator.ask(`${api}/people?hemlig=fråga`)
  await facilitator.connect(dialogueId).refusal()
  storage.peopleBroken = false
  await line.give({ type: 'dialogue.end' })
}

/** Notes: written, malformed, by somebody who may not, and while nothing can be stored. */
async function notes({ server, dialogue }: Scene, storage: BreakableStorage, guest: Browser): Promise<void> {
  const { facilitator, dialogueId } = dialogue
  const slots = (await server.services.rooms.find(dialogueId))?.state.agenda.slots ?? []
  const path = `${dialogueId}/${slots[0]?.id ?? ''}`
  const write = (browser: Browser, ...sent: Uint8Array[]) => writeNotes(server, browser, path, sent)
  await write(
    facilitator,
    frames.presence([5, 1, { cursor: 'hemlig markör' }]),
    frames.update(noteOf('Hemlig anteckning')),
  )
  await write(facilitator, Uint8Array.from([...frames.update(noteOf('Hemlig rest')), 1, 2, 3]))
  await write(guest, frames.update(noteOf('Hemlig av åhörare')))
  storage.notesBroken = true
  await write(facilitator, frames.update(noteOf('Hemlig utan plats')))
  storage.notesBroken = false
}

/** Every address with a token that is wrong, also from a page that is not ours; and sockets, with a cookie that is nobody's. */
async function strangers({ server, dialogue: { dialogueId } }: Scene): Promise<void> {
  const stranger = server.browser()
  const room = await server.services.rooms.find(dialogueId)
  assert(room !== null, 'the dialogue is there')
  const place = { dialogueId, room, seriesId: 'none', areaId: 'none', followUpId: 'none' }
  for (const route of routes) {
    const { method } = route
    const asked = `${address(route, place).replace('made-up', 'hemlig-token')}?email=hemlig@example.org`
    const body = method === 'GET' ? {} : { body: { name: 'Hemlig kropp', email: 'hemlig@example.org' } }
    for (const headers of [{}, { origin: 'https://hemlig.example' }]) {
      stranger.cookie = 'snabbdialog_session=hemlig-kaka'
      await stranger.ask(asked, { method, ...body, headers })
    }
  }
  stranger.cookie = 'snabbdialog_session=hemlig-kaka'
  expect(await stranger.connect(dialogueId, { token: 'hemlig-token' }).refusal()).toBe('no-session')
  await stranger.connect('hemlig dialog').refusal()
  await stranger.connect(dialogueId, {}, { origin: 'https://hemlig.example' }).refusal()
  await writeNotes(server, stranger, `${dialogueId}/hemlig-punkt?token=hemlig-token&as=hemlig`, [])
  await writeNotes(server, stranger, `hemlig/väg/hemlig-token`, [])
}

/** Opens notes and sends frames; resolves when the server has closed, or acked an edit. */
async function writeNotes(
  { port, scheduler }: TestServer,
  browser: Browser,
  path: string,
  sent: readonly Uint8Array[],
): Promise<void> {
  const ways = path.includes('?') ? '&' : '?'
  const socket = new WebSocket(`ws://localhost:${port}/notes/${path}${ways}ack=1`, {
    headers: { cookie: browser.cookie ?? '' },
    origin: browser.base,
  })
  onTestFinished(() => socket.terminate())
  const ended = new AbortController()
  const end = () => ended.abort()
  socket.on('close', end)
  await Promise.race([once(socket, 'message'), once(socket, 'close')])
  for (const frame of sent) socket.send(frame)
  socket.on('message', (data: Buffer) => data[0] === notesMessage.stored && end())
  // Time stands still unless it is moved, and edits wait for their turn.
  while (!ended.signal.aborted) await scheduler.advance(50)
  socket.terminate()
}

function noteOf(text: string): Uint8Array {
  const doc = new Y.Doc()
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText(text)])
  doc.getXmlFragment(NOTES_FRAGMENT).insert(0, [paragraph])
  return Y.encodeStateAsUpdate(doc)
}

it('after a whole dialogue neither the log nor the metrics tell a name, an address, a token, a cookie or what was written', async () => {
  const storage = new BreakableStorage()
  const scene = await mailScene({ storage, publicUrl: null })
  const { server, dialogue } = scene
  const { facilitator, api } = dialogue
  const secrets: Secrets = new Set()
  const presenter = await dialogue.invite('presenter', 'dalarna', 'Presentatör Hemlig')
  secrets.add(presenter.path.replace('/l/', ''))
  await server.browser().ask(presenter.path.replace('/l/', '/L/'))
  await letters(scene, secrets)
  const guest = await knocking(scene, secrets)
  await feed(scene, secrets)
  await commands(scene, storage, presenter.browser)
  await notes(scene, storage, guest)
  await strangers(scene)
  await pass(server, day)
  await facilitator.ask(`${api}/export/report.md`)
  await facilitator.ask(`${api}/people/${presenter.person.id}?erase=1`, { method: 'DELETE' })
  const metrics = await (await server.browser().ask('/metrics')).text()
  for (const { cookie } of [facilitator, guest, presenter.browser]) secrets.add(cookie?.split('=')[1] ?? '')

  const told = `${server.logged()}\n${metrics}`
  // The log tells of everything that went wrong; it is not silent for lack of anything to say.
  for (const happened of [
    'malformed command',
    'command not stored',
    'request failed',
    'handshake failed',
    'notes frame refused',
    'notes room given up',
    'mail could not be sent',
    'mail ended',
    '"status":403',
    '"status":500',
    '"status":503',
  ]) {
    expect.soft(told.includes(happened), happened).toBe(true)
  }
  expect([...secrets].filter((secret) => secret.length < 20)).toEqual([])
  const words = ['hemlig', 'exempel', 'example', 'smart energi', '127.0.0.1', 'snabbdialog_session']
  const found = [...words, ...secrets].filter((word) => told.toLowerCase().includes(word.toLowerCase()))
  expect(found.map((word) => lineWith(told, word))).toEqual([])
}, 60_000)

/** The first line that holds a word. */
const lineWith = (text: string, word: string): string | undefined =>
  text.split('\n').find((line) => line.toLowerCase().includes(word.toLowerCase()))
