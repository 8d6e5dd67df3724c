// What goes wrong with the disk and with the database on it.
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as rest } from 'node:timers/promises'
import * as Y from 'yjs'
import { Connection } from '#server/storage/sqlite/connection.ts'
import { SqliteNotesLog } from '#server/storage/sqlite/notesLog.ts'
import { databaseFile } from '#server/storage/sqlite/open.ts'
import { notesClose } from '#shared/protocol/notes.ts'
import { instant } from '#shared/time/instant.ts'
import { editsIn } from '../writer.ts'
import type { Bite, Disturbance, Scene, Seen } from './disturbance.ts'
import { tearWrite } from './tearWrite.ts'
import { until } from './until.ts'

/** What an edit begins with that was on its way to the disk when the power went. */
const TORN = 'torn'

/** Waits until clients have been told that something cannot be stored, and gives how often they were. */
async function refusals({ refusedCommands, closeCodes }: Seen): Promise<Bite> {
  const closed = () => closeCodes().filter((code) => code === notesClose.tryAgainLater).length
  await until('anything was refused', () => refusedCommands() + closed() > 0)
  return { refusedCommands: refusedCommands(), notesClosedWith1013: closed() }
}

export const fullDisk: Disturbance = {
  name: 'the disk is full for a while',
  async during({ server, seen, chance }) {
    server.tell({ full: true })
    const bite = await refusals(seen)
    await rest(chance() * 100)
    server.tell({ full: false })
    return bite
  },
}

export const lockedDatabase: Disturbance = {
  name: 'another program locks the database, for longer than the server has patience',
  async during({ dataDir, seen }) {
    const db = new DatabaseSync(databaseFile(dataDir), { timeout: 5000 })
    try {
      db.exec('BEGIN IMMEDIATE')
      return await refusals(seen)
    } finally {
      db.close()
    }
  },
}

export const tornWrite: Disturbance = {
  name: 'the last write is torn',
  async killed({ dataDir, place, chance }) {
    const doc = new Y.Doc()
    // Long enough for several pages.
    doc.getArray('edits').push([`${TORN}${'-'.repeat(20_000)}`])
    const update = { ...place, bytes: Y.encodeStateAsUpdate(doc), personId: null, at: instant(0) }
    const { frames, cut } = await tearWrite(
      databaseFile(dataDir),
      (db) => new SqliteNotesLog(new Connection(db)).append([update]),
      chance,
    )
    return { tornFrames: frames, ...(cut ? { cutShort: 1 } : { scrambled: 1 }) }
  },
  async back(scene) {
    if ((await storedEdits(scene)).some((edit) => edit.startsWith(TORN)))
      throw new Error('What was torn has come back')
    return { recovered: 1 }
  },
}

/** The edits that another program finds in the database of the running server. */
async function storedEdits({ dataDir, place }: Scene): Promise<readonly string[]> {
  const connection = new Connection(
    new DatabaseSync(databaseFile(dataDir), { readOnly: true, timeout: 5000 }),
  )
  const { snapshot, updates } = await new SqliteNotesLog(connection).load(place)
  connection.close()
  const doc = new Y.Doc()
  for (const bytes of [snapshot ?? [], updates].flat()) Y.applyUpdate(doc, bytes)
  return editsIn(doc)
}
