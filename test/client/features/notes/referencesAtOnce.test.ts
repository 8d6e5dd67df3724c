// @vitest-environment jsdom
// Two people do things to references in the same line at once: what each put in, and what each deleted, is what both find.
import { Slice } from '@tiptap/pm/model'
import { describe, expect, it } from 'vitest'
import { replaceReferences } from '#client/features/notes/writing/references/referenceNode.ts'
import { found, goTo, meet, refer, two, write } from './writersScene.ts'
import type { Writer } from './writersScene.ts'

/** Where references stand in the text of one's page. */
function placesOf({ editor }: Writer): readonly number[] {
  const places: number[] = []
  editor.state.doc.descendants((node, at) => {
    if (node.type.name === 'resultReference') places.push(at)
  })
  return places
}

/** Deletes the reference that is the so-manieth in the text. */
function deleteReference(by: Writer, index: number): void {
  const at = placesOf(by)[index] ?? 0
  by.editor.commands.deleteRange({ from: at, to: at + 1 })
}

describe('of references side by side', () => {
  it.each([
    [0, 1],
    [1, 0],
    [0, 2],
    [2, 1],
  ])('that one deletes goes, and that the other deletes (%i and %i of three alike)', (mine, theirs) => {
    const [one, other] = two('<p>i</p>')
    for (let count = 0; count < 3; count += 1) refer(one, 'area')
    meet([one, other])
    deleteReference(one, mine)
    deleteReference(other, theirs)
    expect(found([one, other]).match(/\[area\]/g)).toHaveLength(1)
  })

  it('that is deleted goes, and the letters which another writes between them stay', () => {
    const [one, other] = two('<p>före efter</p>')
    goTo(one, 'efter')
    refer(one, 'a')
    refer(one, 'b')
    meet([one, other])
    other.editor.commands.setTextSelection((placesOf(other)[1] ?? 0) + 1)
    write(other, 'ÖÖ')
    deleteReference(one, 1)
    expect(found([one, other])).toBe('före [a] ÖÖ efter')
  })

  it('that two people move at once is drawn once, and gone when one of them deletes it', () => {
    const [one, other] = two('<p>ett långt stycke, två tre</p>')
    one.editor.commands.focus('end')
    refer(one, 'a')
    meet([one, other])
    goTo(one, 'två')
    goTo(other, 'tre')
    one.editor.commands.splitBlock()
    other.editor.commands.splitBlock()
    expect(found([one, other])).toContain('[a]')
    for (const { places } of [one, other]) {
      expect(places.get().length).toBeGreaterThan(1)
      expect(places.get().filter(({ element }) => element.dataset['copy'] === undefined)).toHaveLength(1)
    }
    deleteReference(one, 0)
    expect(found([one, other])).not.toContain('[a]')
  })

  it('that is copied with the mouse is another, and that becomes its words does so once', () => {
    const [one, other] = two('<p>ett långt stycke, två tre</p>')
    one.editor.commands.focus('end')
    refer(one, 'a')
    meet([one, other])
    const { view, state } = one.editor
    const { content } = state.doc.slice(0, state.doc.content.size)
    const pasted = view.someProp('transformPasted', (transform) =>
      transform(new Slice(content, 1, 1), view, false),
    )
    expect(pasted?.content.textBetween(0, pasted.content.size)).toBe(state.doc.textContent)
    expect(pasted?.content.eq(content)).toBe(false)
    goTo(one, 'två')
    goTo(other, 'tre')
    one.editor.commands.splitBlock()
    other.editor.commands.splitBlock()
    meet([one, other])
    replaceReferences(one.editor, 'a', 'Område: Vätgas')
    expect(found([one, other]).split('Område: Vätgas')).toHaveLength(2)
    expect(found([one, other])).not.toContain('[a]')
  })

  it('that is put in by two people beside one another stand once each, with the rest of the line', () => {
    const [one, other] = two('<p>Vi enades om detta.</p>')
    goTo(one, 'om')
    goTo(other, 'detta')
    refer(one, 'a')
    refer(other, 'b')
    expect(found([one, other])).toBe('Vi enades [a] om [b] detta.')
  })
})

describe('a reference that becomes its words', () => {
  it('does so beside what another writes and deletes there', () => {
    const [one, other] = two('<p>Se  nu.</p>')
    goTo(one, ' nu')
    refer(one, 'a')
    refer(one, 'b')
    meet([one, other])
    replaceReferences(one.editor, 'b', 'Område: Vätgas')
    deleteReference(other, 0)
    goTo(other, 'Se')
    write(other, 'Nej. ')
    const text = found([one, other])
    expect(text.replaceAll(/ +/g, ' ')).toBe('Nej. Se Område: Vätgas nu.')
  })

  it('does so for both who refer to it at once, once each', () => {
    const [one, other] = two('<p>i</p>')
    refer(one, 'a')
    meet([one, other])
    refer(other, 'a')
    replaceReferences(one.editor, 'a', 'ord')
    const text = found([one, other])
    expect(text).toContain('ord')
    expect(text.match(/\[a\]/g)).toHaveLength(1)
  })
})
