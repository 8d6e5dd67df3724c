// Restoring: the live text becomes the version's, other people's work goes on, and one step back takes it away again.
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import fc from 'fast-check'
import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import { restoreContent } from '#client/features/notes/versions/restoreContent.ts'
import { undoManagerOf } from '#client/features/notes/writing/document/undo.ts'
import { anyEdit, contentOf, copyOf, docOf, fragmentOf, list, make, paragraph, sync } from './notes.ts'

const restore = (doc: Y.Doc, version: Y.Doc) =>
  doc.transact(() => restoreContent(fragmentOf(doc), fragmentOf(version)), ySyncPluginKey)

const contents = (doc: Y.Doc) => contentOf(fragmentOf(doc))

/** How many elements and texts of the document were there before, as the same objects. */
function kept(doc: Y.Doc, change: () => void): { readonly same: number; readonly now: number } {
  const all = (parent: Y.XmlFragment): readonly unknown[] =>
    parent.toArray().flatMap((node) => [node, ...(node instanceof Y.XmlElement ? all(node) : [])])
  const before = new Set(all(fragmentOf(doc)))
  change()
  const after = all(fragmentOf(doc))
  return { same: after.filter((node) => before.has(node)).length, now: after.length }
}

const edits = fc.array(anyEdit, { maxLength: 20 })

describe('restoring a version', () => {
  it('gives what the version holds, whatever was done since by whomever, and one step back gives what was there', () => {
    fc.assert(
      fc.property(edits, edits, edits, (first, mine, theirs) => {
        const doc = docOf(paragraph('Fokusområden i länet', 5), list('bulletList', 'ett', 'två'))
        for (const edit of first) make(doc, edit)
        const version = copyOf(doc)
        const other = copyOf(doc)
        for (const edit of mine) make(doc, edit)
        for (const edit of theirs) make(other, edit)
        sync(doc, other)
        const before = contents(doc)
        const undo = undoManagerOf(fragmentOf(doc))
        restore(doc, version)
        sync(doc, other)
        expect(contents(doc)).toEqual(contents(version))
        expect(contents(other)).toEqual(contents(version))
        undo.undo()
        sync(doc, other)
        expect(contents(doc)).toEqual(before)
        expect(contents(other)).toEqual(before)
      }),
      { numRuns: 300 },
    )
  })

  it('ends the same for all, whatever others write in the meantime', () => {
    fc.assert(
      fc.property(edits, edits, edits, (first, since, meanwhile) => {
        const doc = docOf(paragraph('Fokusområden'), paragraph('Smarta elnät'))
        for (const edit of first) make(doc, edit)
        const version = copyOf(doc)
        for (const edit of since) make(doc, edit)
        const [other, third] = [copyOf(doc), copyOf(doc)]
        const undo = undoManagerOf(fragmentOf(doc))
        restore(doc, version)
        for (const edit of meanwhile) make(other, edit)
        sync(doc, other, third)
        undo.undo()
        sync(doc, other, third)
        expect(contents(other)).toEqual(contents(doc))
        expect(contents(third)).toEqual(contents(doc))
      }),
      { numRuns: 200 },
    )
  })

  it('leaves in the text what another writes in the meantime, wherever that is, and so does the step back', () => {
    const anywhere = fc.double({ min: 0, max: 0.999, noNaN: true })
    fc.assert(
      fc.property(edits, edits, anywhere, anywhere, (first, since, where, within) => {
        const doc = docOf(paragraph('Fokusområden'), list('taskList', 'Smarta elnät', 'x vätgas'))
        for (const edit of first) make(doc, edit)
        const version = copyOf(doc)
        for (const edit of since) make(doc, edit)
        const away = copyOf(doc)
        make(away, { kind: 'write', where, within, text: '€' })
        const count = (of: Y.Doc) => JSON.stringify(contents(of)).split('€').length - 1
        const written = count(away)
        const undo = undoManagerOf(fragmentOf(doc))
        restore(doc, version)
        sync(doc, away)
        expect([count(doc), count(away)]).toEqual([written, written])
        undo.undo()
        sync(doc, away)
        expect([count(doc), count(away)]).toEqual([written, written])
      }),
      { numRuns: 200 },
    )
  })

  it('touches nothing where nothing differs', () => {
    const doc = docOf(paragraph('ett', 1), list('taskList', 'två', 'x tre'))
    let updates = 0
    doc.on('update', () => {
      updates += 1
    })
    restore(doc, copyOf(doc))
    expect(updates).toBe(0)
  })

  it('puts back a paragraph and leaves the others the objects that they are', () => {
    const doc = docOf(paragraph('ett'), paragraph('två'), list('bulletList', 'a', 'b', 'c'))
    const version = copyOf(doc)
    fragmentOf(doc).delete(1, 1)
    const { same, now } = kept(doc, () => restore(doc, version))
    expect(now - same).toBe(2)
  })

  it('takes out items of a list, and leaves the list', () => {
    const doc = docOf(list('bulletList', 'skog', 'elnät'))
    const version = copyOf(doc)
    const bullets = fragmentOf(doc).get(0)
    const more = fragmentOf(docOf(list('bulletList', 'vätgas'))).get(0)
    if (bullets instanceof Y.XmlElement && more instanceof Y.XmlElement) {
      bullets.insert(1, [more.get(0).clone()])
    }
    expect(contents(doc)).not.toEqual(contents(version))
    const { same, now } = kept(doc, () => restore(doc, version))
    expect(same).toBe(now)
  })

  it('keeps a cursor where it is in a paragraph of which another word is put back', () => {
    const doc = docOf(paragraph('Skoglig bioekonomi i Dalarna och Värmland'))
    const version = copyOf(doc)
    const first = fragmentOf(doc).get(0)
    const text = first instanceof Y.XmlElement ? first.get(0) : null
    if (!(text instanceof Y.XmlText)) throw new Error('the paragraph has text')
    text.delete(0, 'Skoglig '.length)
    const cursor = Y.createRelativePositionFromTypeIndex(text, 'bioekonomi i Dal'.length)
    restore(doc, version)
    expect(Y.createAbsolutePositionFromRelativePosition(cursor, doc)).toMatchObject({
      type: text,
      index: 'Skoglig bioekonomi i Dal'.length,
    })
  })

  it('gives paragraphs the times that they had', () => {
    const doc = docOf(paragraph('ett', 1000))
    const version = copyOf(doc)
    fragmentOf(doc).delete(0, 1)
    fragmentOf(doc).insert(0, [paragraph('ett', 2000)])
    restore(doc, version)
    expect(contents(doc)).toEqual(contents(version))
  })
})
