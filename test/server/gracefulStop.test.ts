// The server as a process that is told to stop: nobody more is let in, everybody is told, everything is stored, and it ends by itself.
import { DatabaseSync } from 'node:sqlite'
import { expect, it, onTestFinished } from 'vitest'
import { z } from 'zod'
import { freePort } from '#scripts/cluster/service.mjs'
import { databaseFile } from '#server/storage/sqlite/open.ts'
import type { InvitedPerson } from '#shared/protocol/http/people.ts'
import type { CreatedDialogue } from '#shared/protocol/http/session.ts'
import { notesClose } from '#shared/protocol/notes.ts'
import { assert } from '#shared/lib/assert.ts'
import { openPage } from '../cluster/page.ts'
import { wanted } from './dialogue/house.ts'
import {
  closeOf,
  deafInDialogue,
  deafInNotes,
  halfFrame,
  halfRequest,
  openNotes,
  silentLine,
  silentMailServer,
} from './difficultClients.ts'
import type { Door } from './difficultClients.ts'
import { addressIn, dataDir, setUp } from './firstStart.ts'
import { runProgram } from './program.ts'
import type { Browser } from './transport/browser.ts'

const main = 'server/main.ts'

/** A dialogue and a slot of it whose notes are written in. */
async function doorOf(browser: Browser): Promise<Door> {
  const { dialogueId } = await browser.json<CreatedDialogue>('/api/dialogues', {
    method: 'POST',
    body: wanted,
  })
  const { catchUp } = await browser.connect(dialogueId).next('welcome')
  assert(catchUp.kind === 'snapshot', 'whoever says nothing of what it has gets everything')
  const slotId = catchUp.state.agenda.slots[0]?.id ?? ''
  return { base: browser.base, cookie: browser.cookie ?? '', dialogueId, slotId }
}

function pageOf({ base, ...door }: Door) {
  const page = openPage({ base, origin: base, ...door })
  onTestFinished(() => page.close())
  return page
}

/** Asks the mail server for a letter, which it will not take. */
async function sendLetter(browser: Browser, { dialogueId }: Door): Promise<void> {
  const api = `/api/dialogues/${dialogueId}`
  const person = { name: 'Exempel', email: 'skane@example.org', organisationId: 'skane', role: 'listener' }
  const { id } = await browser.json<InvitedPerson>(`${api}/people`, { method: 'POST', body: person })
  await browser.ask(`${api}/mail/invitations`, { method: 'POST', body: { personIds: [id] } })
}

it('ends within its time whatever clients and mail server do, has told everybody and lost nothing', async () => {
  const mail = await silentMailServer()
  const PORT = String(await freePort())
  const settings = { PORT, DATA_DIR: dataDir(), SMTP_URL: mail.url, MAIL_FROM: 'dialog@example.org' }
  const first = runProgram(main, settings)
  const facilitator = await setUp(first)
  const door = await doorOf(facilitator)
  for (const stall of [deafInDialogue, deafInNotes, halfFrame, halfRequest, silentLine]) await stall(door)
  await sendLetter(facilitator, door)
  await mail.called
  // The thread that makes files is there from now on.
  const file = await facilitator.ask(`/api/dialogues/${door.dialogueId}/export/report.docx`)
  expect(file.status).toBe(200)

  const [writer, reader] = [pageOf(door), pageOf(door)]
  const line = facilitator.connect(door.dialogueId)
  await line.next('welcome')
  for (const page of [writer, reader]) {
    await expect.poll(() => page.notes.status).toMatchObject({ connection: 'online', synced: true })
  }
  const closedWith = closeOf(await openNotes(door))
  const words = Array.from({ length: 20 }, (_, number) => `ord${number}`)
  for (const word of words) writer.type(word)
  const ended = first.end('SIGTERM')
  expect(await line.next('farewell')).toBe('restarting')
  expect(await closedWith).toBe(notesClose.restarting)
  await expect(facilitator.ask('/healthz')).rejects.toThrow('fetch failed')
  await expect.poll(() => writer.notes.status.connection).toBe('offline')
  const saved = writer.notes.status.saved
  // Had its time run out, it would have been cut short with another code.
  expect(await ended).toBe(0)

  const second = runProgram(main, settings)
  expect(addressIn(await second.line())).toBe(door.base)
  const fresh = pageOf(door)
  await expect.poll(() => fresh.notes.status).toMatchObject({ connection: 'online', synced: true })
  if (saved) expect(fresh.text().split(' ')).toEqual(expect.arrayContaining(words))
  for (const page of [writer, reader, fresh]) {
    await expect.poll(() => page.text().trim().split(' ')).toEqual(words)
  }
  await expect.poll(() => writer.notes.status).toMatchObject({ saved: true, pendingEdits: 0 })
}, 90_000)

it('says by /readyz that it cannot store, while it cannot, and goes on living', async () => {
  const DATA_DIR = dataDir()
  const program = runProgram(main, { DATA_DIR })
  const browser = await setUp(program)
  const status = async (path: string): Promise<number> => (await browser.ask(path)).status
  expect(await status('/readyz')).toBe(200)
  const other = new DatabaseSync(databaseFile(DATA_DIR))
  onTestFinished(() => other.close())
  other.exec('BEGIN IMMEDIATE')
  await expect.poll(() => status('/readyz')).toBe(503)
  expect(await status('/healthz')).toBe(200)
  other.exec('ROLLBACK')
  await expect.poll(() => status('/readyz')).toBe(200)
}, 60_000)

const lineSchema = z.looseObject({ level: z.int(), time: z.int(), msg: z.string() })

it('logs a line of JSON each, from start to stop, a request under the id that it was answered with', async () => {
  const program = runProgram(main, { DATA_DIR: dataDir() })
  const browser = await setUp(program)
  const answer = await browser.ask('/api/session')
  expect(await program.end('SIGTERM')).toBe(0)
  const lines = program.errors().trim().split('\n')
  const logged = lines.map((line) => lineSchema.parse(JSON.parse(line)))
  expect(logged.map(({ msg }) => msg)).toEqual(expect.arrayContaining(['serving', 'stopping']))
  const id = answer.headers.get('x-request-id')
  expect(logged.filter(({ reqId }) => reqId === id)).toMatchObject([
    { req: { method: 'GET', path: '/api/session' }, res: { status: 200 } },
  ])
}, 60_000)
