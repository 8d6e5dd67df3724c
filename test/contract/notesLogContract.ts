// What every notes log keeps to.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { NotesRoomKey, NotesUpdate, StoredNotes } from '#server/storage/notesLog.ts'
import { at } from './examples.ts'
import type { OpenTwice } from './openTwice.ts'

const room: NotesRoomKey = { dialogueId: 'dialogue', slotId: 'slot' }
const updateOf = (bytes: Uint8Array, key = room): NotesUpdate => ({
  ...key,
  bytes,
  personId: 'person',
  at: at(0),
})
const bytesOf = (...values: number[]): Uint8Array => Uint8Array.from(values)

export function notesLogContract(open: OpenTwice): void {
  it('a room nobody has written in is empty', async () => {
    const { notes } = (await open()).one
    expect(await notes.load(room)).toEqual({ snapshot: null, updates: [], seq: 0 })
    expect(await notes.rooms('dialogue')).toEqual([])
  })

  it('updates come back byte by byte in the order they were appended', async () => {
    const { one, other } = await open()
    await one.notes.append([updateOf(bytesOf(0, 255)), { ...updateOf(bytesOf()), personId: null }])
    await other.notes.append([updateOf(bytesOf(3))])
    const stored = await one.notes.load(room)
    expect(stored.updates.map((bytes) => [...bytes])).toEqual([[0, 255], [], [3]])
    expect(stored.snapshot).toBeNull()
  })

  it('what is stored does not change with the buffer it came from', async () => {
    const { notes } = (await open()).one
    const buffer = bytesOf(9, 1, 2, 9)
    await notes.append([updateOf(buffer.subarray(1, 3))])
    buffer.fill(7)
    expect((await notes.load(room)).updates.map((bytes) => [...bytes])).toEqual([[1, 2]])
  })

  it('a group of updates of several rooms is told apart', async () => {
    const { notes } = (await open()).one
    const elsewhere = { dialogueId: 'dialogue', slotId: 'second' }
    const stranger = { dialogueId: 'other', slotId: 'slot' }
    await notes.append([
      updateOf(bytesOf(1)),
      updateOf(bytesOf(2), elsewhere),
      updateOf(bytesOf(3), stranger),
      updateOf(bytesOf(4)),
    ])
    expect((await notes.load(room)).updates).toHaveLength(2)
    expect((await notes.load(elsewhere)).updates).toHaveLength(1)
    const rooms = await notes.rooms('dialogue')
    expect(rooms.toSorted((a, b) => (a.slotId < b.slotId ? -1 : 1))).toEqual([elsewhere, room])
    expect(await notes.rooms('other')).toEqual([stranger])
  })

  it('a reader goes on from where it was, also past a compaction', async () => {
    const { one, other } = await open()
    await one.notes.append([updateOf(bytesOf(1)), updateOf(bytesOf(2))])
    const { seq: two } = await other.notes.load(room)
    expect(await other.notes.load(room, two)).toEqual({ snapshot: null, updates: [], seq: two })
    await one.notes.append([updateOf(bytesOf(3)), updateOf(bytesOf(4))])
    const news = await other.notes.load(room, two)
    expect(news.updates.map((bytes) => [...bytes])).toEqual([[3], [4]])
    expect(news.snapshot).toBeNull()
    await one.notes.compact(room, bytesOf(9), news.seq)
    await one.notes.append([updateOf(bytesOf(5))])
    const afterAll = await other.notes.load(room, news.seq)
    expect(afterAll.snapshot).toBeNull()
    expect(afterAll.updates.map((bytes) => [...bytes])).toEqual([[5]])
    const afterTwo = await other.notes.load(room, two)
    expect([...afterTwo.snapshot!]).toEqual([9])
    expect(afterTwo.updates.map((bytes) => [...bytes])).toEqual([[5]])
    await one.notes.compact(room, bytesOf(8), afterTwo.seq)
    expect(await other.notes.load(room, afterTwo.seq)).toEqual({
      snapshot: null,
      updates: [],
      seq: afterTwo.seq,
    })
  })

  it('compaction replaces what it covers, and nothing that came after', async () => {
    const { notes } = (await open()).one
    await notes.append([updateOf(bytesOf(1)), updateOf(bytesOf(2))])
    const { seq } = await notes.load(room)
    await notes.append([updateOf(bytesOf(3))])
    await notes.compact(room, bytesOf(42), seq)
    const stored = await notes.load(room)
    expect([...stored.snapshot!]).toEqual([42])
    expect(stored.updates.map((bytes) => [...bytes])).toEqual([[3]])
    expect(stored.seq).toBeGreaterThan(seq)
  })

  it('numbers go on after everything has been compacted, so that nothing new counts as covered', async () => {
    const { notes } = (await open()).one
    await notes.append([updateOf(bytesOf(1))])
    const { seq } = await notes.load(room)
    await notes.compact(room, bytesOf(42), seq)
    expect((await notes.load(room)).seq).toBe(seq)
    await notes.append([updateOf(bytesOf(2))])
    await notes.compact(room, bytesOf(43), seq)
    const stored = await notes.load(room)
    expect(stored.updates.map((bytes) => [...bytes])).toEqual([[2]])
    expect(stored.seq).toBeGreaterThan(seq)
  })

  it('a compaction that another has overtaken changes nothing', async () => {
    const { one, other } = await open()
    await one.notes.append([updateOf(bytesOf(1))])
    const slow = await one.notes.load(room)
    await one.notes.append([updateOf(bytesOf(2))])
    const quick = await other.notes.load(room)
    await other.notes.compact(room, bytesOf(1, 2), quick.seq)
    await one.notes.compact(room, bytesOf(1), slow.seq)
    expect([...(await one.notes.load(room)).snapshot!]).toEqual([1, 2])
  })

  it('a snapshot of what is not in the log is refused', async () => {
    const { notes } = (await open()).one
    await notes.append([updateOf(bytesOf(1))])
    await expect(notes.compact(room, bytesOf(42), 2)).rejects.toThrow('Invariant broken')
    expect((await notes.load(room)).updates).toHaveLength(1)
  })

  describe('after any sequence of appends and compactions', () => {
    const slots = ['a', 'b'] as const
    const slot = fc.constantFrom(...slots)
    const step = fc.oneof(
      fc.record({
        kind: fc.constant('append' as const),
        updates: fc.array(fc.record({ slot, bytes: fc.uint8Array({ maxLength: 8 }) }), { maxLength: 6 }),
      }),
      fc.record({ kind: fc.constant('load' as const), slot }),
      fc.record({ kind: fc.constant('compact' as const), slot }),
    )

    it('snapshot and updates together hold every byte once, in order', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
          const { notes } = (await open()).one
          const model = new Map<string, number[]>(slots.map((name) => [name, []]))
          const loaded = new Map<string, StoredNotes>()
          const keyOf = (slotId: string) => ({ dialogueId: 'dialogue', slotId })
          for (const action of steps) {
            if (action.kind === 'append') {
              await notes.append(action.updates.map(({ slot: name, bytes }) => updateOf(bytes, keyOf(name))))
              for (const { slot: name, bytes } of action.updates) model.get(name)!.push(...bytes)
            } else if (action.kind === 'load') {
              loaded.set(action.slot, await notes.load(keyOf(action.slot)))
            } else {
              // What was loaded some steps ago: others may have appended or compacted since.
              const stored = loaded.get(action.slot)
              if (stored) await notes.compact(keyOf(action.slot), Uint8Array.from(joined(stored)), stored.seq)
            }
          }
          for (const name of slots) expect(joined(await notes.load(keyOf(name)))).toEqual(model.get(name))
        }),
        { numRuns: 60 },
      )
    })
  })
}

const joined = ({ snapshot, updates }: StoredNotes): number[] => [
  ...(snapshot ?? []),
  ...updates.flatMap((bytes) => [...bytes]),
]
