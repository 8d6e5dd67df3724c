// The arithmetic of "saved".
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { UnsavedEdits } from '#client/connection/notes/unsavedEdits.ts'

/** An edit by the user that the provider sends at once. */
function typeOnline(edits: UnsavedEdits): void {
  edits.changed(true)
  edits.sent('update')
}

function online(): UnsavedEdits {
  const edits = new UnsavedEdits()
  edits.opened()
  edits.sent('step2')
  edits.acked(1)
  return edits
}

test('nothing is pending before anything was typed, and nothing confirmed before the server said so', () => {
  const edits = new UnsavedEdits()
  expect([edits.pending, edits.confirmed]).toEqual([0, false])
  edits.opened()
  edits.sent('step2')
  expect(edits.confirmed).toBe(false)
  edits.acked(1)
  expect([edits.pending, edits.confirmed]).toEqual([0, true])
})

test('an edit is pending until the ack that counts its message', () => {
  const edits = online()
  typeOnline(edits)
  typeOnline(edits)
  edits.acked(2)
  expect([edits.pending, edits.confirmed]).toEqual([1, false])
  edits.acked(3)
  expect([edits.pending, edits.confirmed]).toEqual([0, true])
})

test('edits made offline travel in the SyncStep2 of the next connection, and are pending until its ack', () => {
  const edits = online()
  edits.changed(true)
  edits.changed(true)
  edits.opened()
  expect(edits.pending).toBe(2)
  edits.sent('step2')
  expect([edits.pending, edits.confirmed]).toEqual([2, false])
  edits.acked(1)
  expect([edits.pending, edits.confirmed]).toEqual([0, true])
})

test('what was sent and not acked when the connection broke travels again', () => {
  const edits = online()
  typeOnline(edits)
  edits.opened()
  edits.acked(0)
  expect(edits.pending).toBe(1)
  edits.sent('step2')
  edits.acked(1)
  expect(edits.pending).toBe(0)
})

test('an Update before the SyncStep2 carries its own edit and not the earlier ones', () => {
  const edits = new UnsavedEdits()
  edits.changed(true)
  edits.opened()
  typeOnline(edits)
  edits.acked(1)
  expect([edits.pending, edits.confirmed]).toEqual([1, false])
  edits.sent('step2')
  edits.acked(2)
  expect([edits.pending, edits.confirmed]).toEqual([0, true])
})

test('changes that others made count as messages when they are sent on, and as no edit', () => {
  const edits = online()
  edits.changed(false)
  edits.sent('update')
  expect([edits.pending, edits.confirmed]).toEqual([0, false])
  edits.acked(2)
  expect(edits.confirmed).toBe(true)
})

type Happening = 'type' | 'receive' | 'open' | 'step2' | 'ack'

test('whatever happens in whatever order, no edit is called saved that no acked message carries', () => {
  const happenings = fc.array(fc.constantFrom<Happening>('type', 'receive', 'open', 'step2', 'ack'), {
    maxLength: 60,
  })
  fc.assert(
    fc.property(happenings, fc.array(fc.nat(3)), (script, acks) => {
      const edits = new UnsavedEdits()
      const unsaved = new Set<number>()
      const carried: { message: number; edit: number }[] = []
      let [made, sent, acked, open] = [0, 0, 0, false]
      for (const [index, happening] of script.entries()) {
        if (happening === 'type') {
          made += 1
          unsaved.add(made)
          edits.changed(true)
          if (open) {
            sent += 1
            carried.push({ message: sent, edit: made })
            edits.sent('update')
          }
        } else if (happening === 'receive') {
          edits.changed(false)
        } else if (happening === 'open') {
          ;[open, sent, acked] = [true, 0, 0]
          carried.length = 0
          edits.opened()
        } else if (happening === 'step2' && open) {
          sent += 1
          for (const edit of unsaved) carried.push({ message: sent, edit })
          edits.sent('step2')
        } else if (happening === 'ack' && open) {
          acked = Math.min(sent, acked + (acks[index] ?? 1))
          for (const { message, edit } of carried) if (message <= acked) unsaved.delete(edit)
          edits.acked(acked)
        }
        expect(edits.pending).toBe(unsaved.size)
      }
    }),
  )
})
