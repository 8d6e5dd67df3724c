// @vitest-environment jsdom
// Two people put areas and follow-ups into the same text at the same time: both end with the same text, and none is lost or doubled.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { createNotesEditor } from '#client/features/notes/writing/notesEditor.ts'
import { insertReference } from '#client/features/notes/writing/references/insertReference.ts'
import { referenceOf } from '#client/features/notes/writing/references/referenceNode.ts'
import { createReferencePlaces } from '#client/features/notes/writing/references/referencePlaces.ts'
import { resultKinds } from '#shared/dialogue/report/referenced.ts'
import { instant } from '#shared/time/instant.ts'
import { fillJsdomGaps } from '#test/client/jsdomGaps.ts'

fillJsdomGaps()

function writer() {
  const doc = new Y.Doc()
  const element = document.createElement('div')
  const awareness = new Awareness(doc)
  const places = createReferencePlaces()
  const editor = createNotesEditor({
    element,
    id: 'text',
    labelledBy: 'title',
    doc,
    awareness,
    mayWrite: true,
    user: { id: 'me', name: 'Facilitator Exempel' },
    words: { placeholder: '', checkbox: '', reference: ({ label }) => label },
    places,
    menu: null,
    time: { now: () => instant(0), words: () => '' },
    onTyped: () => undefined,
    onLeave: () => undefined,
  })
  return {
    doc,
    editor,
    places,
    end: () => {
      editor.destroy()
      awareness.destroy()
    },
  }
}

type Writer = ReturnType<typeof writer>

function receive(to: Writer, from: Writer): void {
  Y.applyUpdate(to.doc, Y.encodeStateAsUpdate(from.doc, Y.encodeStateVector(to.doc)))
}

/** The ids that the text refers to, in its order. */
function references({ editor }: Writer): readonly string[] {
  const ids: string[] = []
  editor.state.doc.descendants((node) => {
    const reference = referenceOf(node)
    if (reference !== null) ids.push(reference.id)
  })
  return ids
}

const step = fc.record({
  who: fc.constantFrom(0, 1),
  what: fc.oneof(
    fc.record({ type: fc.constant('write' as const), text: fc.constantFrom('ord', ' och ', '– ', '/') }),
    fc.record({ type: fc.constant('refer' as const), kind: fc.constantFrom(...resultKinds) }),
    fc.record({ type: fc.constant('split' as const) }),
    fc.record({ type: fc.constant('go' as const), to: fc.double({ min: 0, max: 1, noNaN: true }) }),
    fc.record({ type: fc.constant('receive' as const) }),
  ),
})

describe('two people who write at once', () => {
  it('end with the same text, and with each reference once', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const writers = [writer(), writer()] as const
        const made: string[] = []
        for (const { who, what } of steps) {
          const [own, other] = who === 0 ? writers : writers.toReversed()
          if (own === undefined || other === undefined) continue
          const { editor } = own
          switch (what.type) {
            case 'write':
              editor.commands.insertContent(what.text)
              break
            case 'split':
              editor.commands.splitBlock()
              break
            case 'refer': {
              const id = `id${made.length}`
              made.push(id)
              insertReference(editor, { kind: what.kind, id, label: 'Boka möte' }, null)
              break
            }
            case 'go':
              editor.commands.setTextSelection(Math.round(what.to * editor.state.doc.content.size))
              break
            case 'receive':
              receive(own, other)
          }
        }
        const [first, second] = writers
        receive(first, second)
        receive(second, first)
        expect(first.editor.getJSON()).toEqual(second.editor.getJSON())
        expect(references(first).toSorted()).toEqual(made.toSorted())
        // Each is drawn once, too.
        for (const { places } of writers) {
          const drawn = places.get().map(({ reference }) => reference.id)
          expect(drawn.toSorted()).toEqual(made.toSorted())
        }
        for (const { end } of writers) end()
      }),
      { numRuns: 40 },
    )
  })

  it('lose no letter to a reference that the other puts into the same line', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 8 }), fc.nat(8), fc.nat(8), (line, where, typedAt) => {
        const [own, other] = [writer(), writer()]
        own.editor.commands.insertContent({ type: 'text', text: line })
        receive(other, own)
        own.editor.commands.setTextSelection(1 + Math.min(where, line.length))
        other.editor.commands.setTextSelection(1 + Math.min(typedAt, line.length))
        insertReference(own.editor, { kind: 'area', id: 'area', label: 'Vätgas' }, null)
        other.editor.commands.insertContent({ type: 'text', text: 'Ö' })
        receive(own, other)
        receive(other, own)
        expect(own.editor.getJSON()).toEqual(other.editor.getJSON())
        expect(references(own)).toEqual(['area'])
        const letters = own.editor.state.doc.textContent.split('').toSorted().join('').trim()
        expect(letters).toBe(`${line}Ö`.split('').toSorted().join('').trim())
        for (const { end } of [own, other]) end()
      }),
      { numRuns: 40 },
    )
  })
})
