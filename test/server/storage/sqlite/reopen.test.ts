// What an SQLite file holds after its server has gone, one way or another.
import { copyFileSync, statSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it, onTestFinished } from 'vitest'
import type { Storage } from '#server/storage/storage.ts'
import { openSqliteStorage } from '#server/storage/sqlite/open.ts'
import {
  appendOf,
  at,
  difficultText,
  followUpRecorded,
  personOf,
  roomLink,
  seatOf,
  sessionOf,
  waitingEntry,
} from '#test/contract/examples.ts'
import { temporaryFolder } from '#test/ground/temporaryFolder.ts'

function open(file: string): Storage {
  const storage = openSqliteStorage(file)
  onTestFinished(() => storage.close())
  return storage
}

it('a file that is opened again holds the same', async () => {
  const file = join(temporaryFolder(), 'deep', 'er', 'snabbdialog.db')
  const before = open(file)
  const command = { id: 'command', personId: 'person', answer: { ok: true as const, seq: 2 } }
  const seat = { id: 'person', organisationId: null, role: 'display' as const, removed: false }
  await before.events.append(
    appendOf('dialogue', 0, 2, { command, readModels: { seats: [seat], present: 1 } }),
  )
  const bytes = Uint8Array.of(1, 2, 3)
  const room = { dialogueId: 'dialogue', slotId: 'slot' }
  await before.notes.append([{ ...room, bytes, personId: 'person', at: at(0) }])
  await before.notes.append([{ ...room, bytes, personId: 'person', at: at(0) }])
  await before.notes.compact(room, bytes, 1)
  await before.access.people.insert(personOf('person', { name: difficultText }))
  await before.access.links.insert(roomLink('room', 'dialogue'))
  await before.access.sessions.open(sessionOf('session'))
  await before.access.sessions.addSeat('session', seatOf('person', { linkId: 'room' }))
  await before.access.lobby.letWait(waitingEntry('entry'), 1)
  await before.heartbeat.record('node', at(7))

  const contents = async ({ events, notes, access, heartbeat }: Storage) => ({
    events: await events.read('dialogue', 0),
    answer: await events.answerTo('dialogue', command),
    summaries: await events.summaries(['dialogue']),
    seats: await events.seatsOf(['person']),
    inhabited: await events.withSomebodyPresent(),
    rooms: await notes.rooms('dialogue'),
    notes: await notes.load(room),
    people: await access.people.byIds(['person']),
    links: await access.links.inDialogue('dialogue'),
    session: await access.sessions.byHash('session'),
    lobby: await access.lobby.byId('entry'),
    beat: await heartbeat.last(),
  })
  const expected = await contents(before)
  await before.close()
  expect(await contents(open(file))).toEqual(expected)
  expect(expected.events).toHaveLength(2)
  expect(expected.beat).toBe(at(7))
})

it('the file is readable by its owner alone', () => {
  const file = join(temporaryFolder(), 'snabbdialog.db')
  open(file)
  for (const name of [file, `${file}-wal`]) expect(statSync(name).mode & 0o777).toBe(0o600)
})

it('a last write torn anywhere loses no append that was finished before it', async () => {
  const folder = temporaryFolder()
  const file = join(folder, 'snabbdialog.db')
  const storage = open(file)
  // Where the log ended when each append had resolved.
  const ends = [statSync(`${file}-wal`).size]
  for (let seq = 1; seq <= 12; seq += 1) {
    await storage.events.append({ ...appendOf('dialogue', seq - 1), events: [followUpRecorded(seq)] })
    ends.push(statSync(`${file}-wal`).size)
  }
  const [first = 0] = ends
  const last = ends.at(-1) ?? 0

  let trial = 0
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: first, max: last }), async (cut) => {
      trial += 1
      const torn = join(folder, `torn-${trial}.db`)
      copyFileSync(file, torn)
      copyFileSync(`${file}-wal`, `${torn}-wal`)
      truncateSync(`${torn}-wal`, cut)
      const reopened = openSqliteStorage(torn)
      const finished = ends.filter((end) => end <= cut).length - 1
      const events = await reopened.events.read('dialogue', 0)
      await reopened.close()
      expect(events).toEqual(Array.from({ length: finished }, (_, index) => followUpRecorded(index + 1)))
    }),
    { numRuns: 60, examples: [[first], [last], [last - 1]] },
  )
})
