// @vitest-environment jsdom
// What somebody wrote herself can be told from what others wrote beside it.
import { expect, it } from 'vitest'
import { ownWords } from '#client/features/notes/left/ownWords.ts'
import { NOTES_FRAGMENT } from '#shared/protocol/notes.ts'
import { goTo, meet, refer, two, write } from './writersScene.ts'
import type { Writer } from './writersScene.ts'

const wordsOf = ({ doc }: Writer, ...by: readonly Writer[]) =>
  ownWords(doc.getXmlFragment(NOTES_FRAGMENT), new Set(by.map((each) => each.doc.clientID)))

it('line by line, with what she referred to, and without what is deleted or another’s', () => {
  const [one, other] = two('<p>ett</p><ul><li>två</li></ul><p>tre</p>')
  goTo(other, 'tre')
  write(other, 'Vätgas och ')
  refer(other, 'a')
  other.editor.commands.setHardBreak()
  write(other, 'elnät ')
  goTo(other, 'två')
  write(other, 'minst ')
  goTo(one, 'ett')
  write(one, 'hennes ')
  meet([one, other])
  expect(wordsOf(one, other)).toBe('minst \nVätgas och Vätgas \nelnät ')
  expect(wordsOf(one, one)).toBe('hennes ett\ntvå\ntre')
  goTo(one, 'minst')
  one.editor.commands.deleteRange({
    from: one.editor.state.selection.from,
    to: one.editor.state.selection.from + 6,
  })
  expect(wordsOf(one, other)).toBe('Vätgas och Vätgas \nelnät ')
  expect(wordsOf(one)).toBe('')
})
