// What every storage of notes' versions keeps to.
import { expect, it } from 'vitest'
import { err, ok } from '#shared/lib/result.ts'
import type { NewNotesVersion } from '#server/storage/notesVersions.ts'
import type { Storage } from '#server/storage/storage.ts'
import { at } from './examples.ts'
import type { OpenTwice } from './openTwice.ts'

const room = { dialogueId: 'dialogue', slotId: 'slot' }

const asked = (text: string, changes: Partial<NewNotesVersion> = {}): NewNotesVersion => ({
  ...room,
  cause: 'asked',
  endedBySeq: null,
  at: at(1),
  keptAt: at(2),
  personId: 'leader',
  schema: 1,
  contentId: text,
  content: Uint8Array.from([0, 255, text.length]),
  ...changes,
})
const ended = (seq: number, text: string, changes: Partial<NewNotesVersion> = {}): NewNotesVersion =>
  asked(text, { cause: 'ended', endedBySeq: seq, personId: null, ...changes })

/** The text of a version, byte by byte, whatever kind of bytes a storage gives. */
async function bytesOf({ notesVersions }: Storage, number: number, key = room): Promise<readonly number[]> {
  return [...((await notesVersions.content(key, number)) ?? [])]
}

export function notesVersionsContract(open: OpenTwice): void {
  it('versions come back as they were kept, numbered in the order they came', async () => {
    const { one, other } = await open()
    const { content: _text, ...first } = ended(41, 'a')
    expect(await one.notesVersions.keep(ended(41, 'a'))).toEqual(ok({ ...first, number: 1 }))
    await other.notesVersions.keep(asked('bb'))
    const listed = await one.notesVersions.list(room)
    expect(listed).toMatchObject([
      { ...first, number: 1 },
      { number: 2, personId: 'leader' },
    ])
    expect(await bytesOf(one, 2)).toEqual([0, 255, 2])
    expect(await one.notesVersions.content(room, 3)).toBeNull()
  })

  it('the end of a slot has one version, whoever keeps it, also of two at once', async () => {
    const { one, other } = await open()
    const both = await Promise.all([
      one.notesVersions.keep(ended(41, 'a')),
      other.notesVersions.keep(ended(41, 'b')),
    ])
    expect(both.filter(({ ok: kept }) => kept)).toHaveLength(1)
    expect(both).toContainEqual(err('kept-already'))
    const [only, ...rest] = await other.notesVersions.list(room)
    expect(rest).toEqual([])
    expect(await bytesOf(one, 1)).toEqual(await bytesOf(other, 1))
    expect(only).toMatchObject({ number: 1, endedBySeq: 41 })
    expect((await one.notesVersions.keep(ended(42, 'a'))).ok).toBe(true)
  })

  it('of several at once each gets a number of its own', async () => {
    const { one, other } = await open()
    await Promise.all([1, 2, 3, 4].map((n) => (n % 2 ? one : other).notesVersions.keep(asked(`text ${n}`))))
    expect((await one.notesVersions.list(room)).map(({ number }) => number)).toEqual([1, 2, 3, 4])
  })

  it('a text that versions share is the one that came first, and each room has its own', async () => {
    const { one } = await open()
    const { notesVersions } = one
    const elsewhere = { dialogueId: 'dialogue', slotId: 'second' }
    await notesVersions.keep(asked('same'))
    await notesVersions.keep(ended(7, 'same', { content: Uint8Array.from([9]) }))
    await notesVersions.keep(asked('same', { ...elsewhere, content: Uint8Array.from([8]) }))
    expect(await bytesOf(one, 2)).toEqual(await bytesOf(one, 1))
    expect(await bytesOf(one, 1, elsewhere)).toEqual([8])
    expect(await notesVersions.list({ dialogueId: 'other', slotId: 'slot' })).toEqual([])
  })

  it('what is stored does not change with the buffer it came from', async () => {
    const { one } = await open()
    const buffer = Uint8Array.from([9, 1, 2, 9])
    await one.notesVersions.keep(asked('view', { content: buffer.subarray(1, 3) }))
    buffer.fill(7)
    expect(await bytesOf(one, 1)).toEqual([1, 2])
  })

  it('a compaction of the notes leaves their versions as they are', async () => {
    const { one } = await open()
    const { notes, notesVersions } = one
    await notes.append([{ ...room, bytes: Uint8Array.from([1]), personId: null, at: at(0) }])
    await notesVersions.keep(ended(3, 'a'))
    await notes.compact(room, Uint8Array.from([2]), 1)
    expect(await bytesOf(one, 1)).toEqual([0, 255, 1])
    expect(await notes.rooms('dialogue')).toEqual([room])
  })
}
