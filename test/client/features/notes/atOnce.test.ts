// @vitest-environment jsdom
// Two people do things to the same line or its neighbours at once: what each wrote, and what each deleted, is what both find.
import { describe, expect, it } from 'vitest'
import { found, goTo, meet, pause, refer, two, write } from './writersScene.ts'
import type { Writer } from './writersScene.ts'

describe('letters that somebody writes stay', () => {
  it.each<[string, (editor: Writer['editor']) => void]>([
    ['is deleted', (editor) => void editor.commands.deleteNode('paragraph')],
    ['becomes a heading', (editor) => void editor.commands.toggleHeading({ level: 1 })],
    ['becomes an item of a list', (editor) => void editor.commands.toggleBulletList()],
    ['is joined with the one before', (editor) => void editor.commands.joinBackward()],
    ['is parted', (editor) => void editor.commands.splitBlock()],
  ])('when their paragraph %s meanwhile', (_how, change) => {
    const [one, other] = two('<p>ett</p><p>två</p>')
    goTo(one, 'två')
    goTo(other, 'vå')
    change(one.editor)
    write(other, 'ÖÖ')
    expect(found([one, other])).toContain('ÖÖ')
  })

  it('when the like of their paragraph is deleted', () => {
    const [one, other] = two('<p>lika</p><p>lika</p><p></p><p></p>')
    one.editor.commands.deleteRange({ from: 0, to: 6 })
    other.editor.commands.setTextSelection(8)
    write(other, 'ÖÖ')
    expect(found([one, other])).toBe('lÖÖika\n\n')
    one.editor.commands.deleteRange({ from: 8, to: 10 })
    other.editor.commands.setTextSelection(11)
    write(other, 'ÄÄ')
    expect(found([one, other])).toBe('lÖÖika\nÄÄ')
  })

  it('when both begin the same paragraph, and once each', () => {
    const [one, other] = two('<p>ett</p><p></p>')
    for (const each of [one, other]) each.editor.commands.setTextSelection(6)
    write(one, 'A')
    write(other, 'B')
    meet([one, other])
    write(one, 'a')
    write(other, 'b')
    expect(found([one, other]).split('').toSorted().join('').trim()).toBe('ABabett')
  })

  it('and what is beside them once, when a line break comes into the line twice', () => {
    const [one, other] = two('<p>ett två tre</p>')
    goTo(one, 'två')
    goTo(other, 'tre')
    one.editor.commands.setHardBreak()
    other.editor.commands.setHardBreak()
    expect(found([one, other])).toBe('ett [hardBreak]två [hardBreak]tre')
  })

  it('where a reference stood with a text on either side, and once', () => {
    const [one, other] = two('<p>före efter</p>')
    goTo(one, 'efter')
    refer(one, 'a')
    meet([one, other])
    goTo(one, 'efter')
    const at = one.editor.state.selection.from - 2
    one.editor.commands.deleteRange({ from: at, to: at + 1 })
    expect(found([one, other])).not.toContain('[a]')
    for (const [each, letter] of [
      [one, 'x'],
      [other, 'y'],
    ] as const) {
      each.editor.commands.setTextSelection(1)
      write(each, letter)
    }
    expect(found([one, other]).replaceAll(/ +/g, ' ')).toMatch(/^(?:xy|yx)före efter$/)
  })
})

describe('undoing', () => {
  it.each(['toggleBulletList', 'toggleTaskList'] as const)(
    'of a list (%s) leaves in the text what another has written in it',
    (toggle) => {
      const [one, other] = two('<p>ett</p>')
      goTo(one, 'ett')
      one.editor.commands[toggle]()
      meet([one, other])
      goTo(other, 'tt')
      write(other, 'ÖÖ')
      meet([one, other])
      one.editor.commands.undo()
      const text = found([one, other])
      expect(text).toContain('ÖÖ')
      expect(text).toContain('ett')
    },
  )

  it('of a new paragraph takes it away, and not the letters that another is writing in it', () => {
    const [one, other] = two('<p>ett</p>')
    one.editor.commands.focus('end')
    one.editor.commands.splitBlock()
    meet([one, other])
    one.editor.commands.undo()
    other.editor.commands.focus('end')
    write(other, 'ÖÖ')
    expect(found([one, other])).toBe('ett\nÖÖ')
    pause(one)
    one.editor.commands.focus('end')
    one.editor.commands.splitBlock()
    one.editor.commands.undo()
    expect(found([one, other])).toBe('ett\nÖÖ')
  })

  it('takes back one’s own last letters, also when both began the paragraph', () => {
    const [one, other] = two('<p>ett</p><p></p>')
    for (const each of [one, other]) each.editor.commands.setTextSelection(6)
    write(one, 'A')
    write(other, 'B')
    meet([one, other])
    for (const each of [one, other]) {
      pause(each)
      each.editor.commands.focus('end')
    }
    write(one, 'c')
    write(other, 'd')
    meet([one, other])
    one.editor.commands.undo()
    other.editor.commands.undo()
    expect(found([one, other]).split('').toSorted().join('').trim()).toBe('ABett')
  })

  it('leaves the cursor where it is when another writes next', () => {
    const [one, other] = two('<p>ett</p><p>två</p>')
    one.editor.commands.focus('end')
    write(one, '!')
    pause(one)
    goTo(one, 'ett')
    one.editor.commands.undo()
    const { anchor } = one.editor.state.selection
    other.editor.commands.focus('end')
    write(other, 'ÖÖ')
    meet([one, other])
    expect(one.editor.state.selection.anchor).toBe(anchor)
  })
})

describe('a cursor', () => {
  it('goes to the end of what is before, when its paragraph is taken out of the text', () => {
    const [one, other] = two('<p>ett</p><p>två</p><p>tre</p>')
    goTo(one, 'vå')
    other.editor.commands.deleteRange({ from: 5, to: 10 })
    meet([one, other])
    write(one, '!')
    expect(found([one, other])).toBe('ett!\ntre')
  })

  it('stays in its paragraph when what it has just written is all that is left of it', () => {
    const [one, other] = two('<p>ett</p><p>två</p><p>tre</p>')
    goTo(one, 'vå')
    write(one, 'Ö')
    other.editor.commands.deleteRange({ from: 5, to: 10 })
    meet([one, other])
    write(one, 'Ä')
    expect(found([one, other])).toBe('ett\nÖÄ\ntre')
  })
})
