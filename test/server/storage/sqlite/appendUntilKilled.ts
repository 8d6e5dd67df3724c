// A program for a test to kill: appends to the database named by its argument and says which appends have resolved.
import { writeSync } from 'node:fs'
import { openSqliteStorage } from '#server/storage/sqlite/open.ts'
import { appendOf, at } from '#test/contract/examples.ts'

const storage = openSqliteStorage(process.argv[2] ?? '')
for (let seq = 1; ; seq += 1) {
  await storage.events.append(appendOf('dialogue', seq - 1))
  const bytes = Uint8Array.from([seq & 0xff, seq >> 8])
  await storage.notes.append([{ dialogueId: 'dialogue', slotId: 'slot', bytes, personId: null, at: at(seq) }])
  // Written at once, past any buffer of this process: what it has said it has said.
  writeSync(1, `${seq}\n`)
}
