// What is seen of an update before it may touch a document.
import fc from 'fast-check'
import { assert, expect, test } from 'vitest'
import * as Y from 'yjs'
import { checkUpdate, hasNews, type CheckedUpdate } from '#server/notes/updateCheck.ts'

function checked(bytes: Uint8Array): CheckedUpdate {
  const result = checkUpdate(bytes)
  assert(result.ok, 'the update is sound')
  return result.value
}

/** An update of one struct, built as Yjs writes it: client 5, from clock 3. */
const oneStruct = (...struct: readonly number[]): Uint8Array => Uint8Array.from([1, 1, 5, 3, ...struct, 0])

const STRING = 4
const ORIGIN = 0x80

const unsound: readonly (readonly [string, Uint8Array])[] = [
  ['a struct of no length', oneStruct(0, 0)],
  ['text of no length', oneStruct(STRING | ORIGIN, 5, 1, 0)],
  ['a struct to the right of itself', oneStruct(STRING | ORIGIN, 5, 3, 1, 97)],
  ['a struct to the right of a later one', oneStruct(STRING | ORIGIN, 5, 9, 1, 97)],
  ['a clock past counting', oneStruct(0, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x07)],
]

test.each(unsound)('%s is refused', (_, bytes) => {
  expect(checkUpdate(bytes).ok).toBe(false)
})

test('a subdocument is refused', () => {
  const doc = new Y.Doc()
  doc.getMap('root').set('sub', new Y.Doc())
  expect(checkUpdate(Y.encodeStateAsUpdate(doc))).toEqual({ ok: false, error: 'subdocument' })
})

test('a value nested deeper than notes ever are is refused', () => {
  const doc = new Y.Doc()
  let value: unknown = 1
  for (let depth = 0; depth < 40; depth += 1) value = { inner: value }
  doc.getMap('root').set('deep', value)
  expect(checkUpdate(Y.encodeStateAsUpdate(doc))).toEqual({ ok: false, error: 'value nested too deeply' })
})

/** Edits as a person makes them: at a place, so much deleted, then text typed. */
const edits = fc.array(fc.record({ at: fc.nat(30), remove: fc.nat(3), add: fc.string({ maxLength: 4 }) }), {
  minLength: 1,
  maxLength: 12,
})

test('an update brings news until it has been applied, and not after', () => {
  fc.assert(
    fc.property(edits, (script) => {
      const author = new Y.Doc()
      const server = new Y.Doc()
      author.on('update', (bytes: Uint8Array) => {
        expect(hasNews(server, checked(bytes))).toBe(true)
        Y.applyUpdate(server, bytes)
        expect(hasNews(server, checked(bytes))).toBe(false)
      })
      const text = author.getText('notes')
      for (const { at, remove, add } of script) {
        const place = Math.min(at, text.length)
        author.transact(() => {
          text.delete(place, Math.min(remove, text.length - place))
          text.insert(place, add)
        })
      }
      expect(hasNews(server, checked(Y.encodeStateAsUpdate(author)))).toBe(false)
    }),
  )
})

test('an update whose predecessors have not arrived brings news', () => {
  const author = new Y.Doc()
  author.getText('notes').insert(0, 'first ')
  const before = Y.encodeStateVector(author)
  author.getText('notes').insert(6, 'second')
  expect(hasNews(new Y.Doc(), checked(Y.encodeStateAsUpdate(author, before)))).toBe(true)
})

test('a deletion of what is not here yet brings news', () => {
  const author = new Y.Doc()
  author.getText('notes').insert(0, 'text')
  const before = Y.encodeStateVector(author)
  author.getText('notes').delete(0, 2)
  expect(hasNews(new Y.Doc(), checked(Y.encodeStateAsUpdate(author, before)))).toBe(true)
})

test('an empty update brings none', () => {
  expect(hasNews(new Y.Doc(), checked(Y.encodeStateAsUpdate(new Y.Doc())))).toBe(false)
})
