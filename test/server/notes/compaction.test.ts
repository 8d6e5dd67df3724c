// Compaction: whenever it happens, whatever is written meanwhile, a reload reads the same document.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { Compactor } from '#server/notes/compactor.ts'
import { NotesCounters } from '#server/notes/counters.ts'
import { assembleDocument } from '#server/notes/document.ts'
import { key, NotesHarness, TestLog, TestLogger } from './harness.ts'

type Step =
  | {
      readonly kind: 'type'
      readonly author: number
      readonly at: number
      readonly remove: number
      readonly add: string
    }
  | { readonly kind: 'deliver'; readonly author: number }
  | { readonly kind: 'compact' }

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('type' as const),
      author: fc.nat(2),
      at: fc.nat(40),
      remove: fc.nat(4),
      add: fc.string({ maxLength: 5 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('deliver' as const), author: fc.nat(2) }) },
  { weight: 2, arbitrary: fc.constant({ kind: 'compact' as const }) },
)

function edit(doc: Y.Doc, { at, remove, add }: Extract<Step, { kind: 'type' }>): Uint8Array {
  const before = Y.encodeStateVector(doc)
  const text = doc.getText('notes')
  doc.transact(() => {
    const place = Math.min(at, text.length)
    text.delete(place, Math.min(remove, text.length - place))
    text.insert(place, add)
  })
  return Y.encodeStateAsUpdate(doc, before)
}

test('any edits and any compactions, also those that run while edits are written, read back as one document', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { maxLength: 40 }), async (steps) => {
      const log = new TestLog()
      const compactor = new Compactor({ log, logger: new TestLogger(), counters: new NotesCounters() })
      const authors = [new Y.Doc(), new Y.Doc(), new Y.Doc()]
      const truth = new Y.Doc()
      for (const step of steps) {
        if (step.kind === 'type') {
          const bytes = edit(authors[step.author]!, step)
          Y.applyUpdate(truth, bytes)
          // Not awaited: a compaction that was begun may be anywhere between its reading and its writing.
          void log.append([{ ...key, bytes, personId: null, at: new NotesHarness().scheduler.now() }])
        } else if (step.kind === 'deliver') {
          Y.applyUpdate(authors[step.author]!, Y.encodeStateAsUpdate(truth))
        } else {
          void compactor.compact(key)
        }
        if (step.kind !== 'compact') await Promise.resolve()
      }
      await compactor.idle()
      const { doc, unreadable } = assembleDocument(await log.load(key))
      expect(unreadable).toBe(0)
      expect(doc.getText('notes').toJSON()).toBe(truth.getText('notes').toJSON())
      expect(Y.encodeStateVector(doc)).toEqual(Y.encodeStateVector(truth))
    }),
  )
})

test('a room that is written in is compacted past its number of rows, and never forgets what it holds', async () => {
  const notes = new NotesHarness({ compactAfterRows: 5 })
  const writer = notes.join()
  await notes.scheduler.advance(50)
  for (let typed = 0; typed < 23; typed += 1) {
    writer.type(`${typed} `)
    await notes.scheduler.advance(50)
  }
  expect(notes.counters.compactions).toBe(4)
  expect((await notes.log.inner.load(key)).updates.length).toBeLessThan(5)
  expect(await notes.storedText()).toBe(writer.text)
})

test('a room is compacted past its number of bytes', async () => {
  const notes = new NotesHarness({ compactAfterBytes: 1000 })
  const writer = notes.join()
  await notes.scheduler.advance(50)
  writer.type('x'.repeat(1200))
  await notes.scheduler.advance(50)
  expect(notes.counters.compactions).toBe(1)
})

test('a compaction that fails leaves the rows, and is not tried again at every edit', async () => {
  const notes = new NotesHarness({ compactAfterRows: 2 })
  notes.log.inner.compact = () => Promise.reject(new Error('database locked'))
  const writer = notes.join()
  await notes.scheduler.advance(50)
  for (let typed = 0; typed < 10; typed += 1) {
    writer.type('x')
    await notes.scheduler.advance(50)
  }
  expect(notes.log.compactions).toBe(1)
  expect(await notes.storedText()).toBe('x'.repeat(10))
  await notes.scheduler.advance(60_000)
  writer.type('x')
  await notes.scheduler.advance(50)
  expect(notes.log.compactions).toBe(2)
})

test('what waits for predecessors survives a compaction', async () => {
  const log = new TestLog()
  const compactor = new Compactor({ log, logger: new TestLogger(), counters: new NotesCounters() })
  const at = new NotesHarness().scheduler.now()
  const author = new Y.Doc()
  author.getText('notes').insert(0, 'first ')
  const first = Y.encodeStateAsUpdate(author)
  const before = Y.encodeStateVector(author)
  author.getText('notes').insert(6, 'second')
  const second = Y.encodeStateAsUpdate(author, before)
  await log.append([{ ...key, bytes: second, personId: null, at }])
  await compactor.compact(key)
  await log.append([{ ...key, bytes: first, personId: null, at }])
  await compactor.compact(key)
  const { doc } = assembleDocument(await log.load(key))
  expect(doc.getText('notes').toJSON()).toBe('first second')
})
