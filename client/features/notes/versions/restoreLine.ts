// Makes one line what it was: by words where it can be, all of it anew where it cannot.
import * as Y from 'yjs'
import { emptyLine, insertIntoLine, removeFromLine } from '../writing/document/line.ts'
import type { Piece } from '../writing/pieces.ts'
import { contentOf, copyOfPiece, piecesIn } from './content.ts'
import { runsOf } from './runs.ts'
import { wordsIn } from './words.ts'

/**
 * Changes a line until it says what `wanted` says. With bold words or links that cannot be done by words: where marks begin and end
 * Yjs tidies up, each peer by itself, and what another has tidied up is not there any more when the restoring is undone. Then
 * what the line says goes, and what is wanted comes in a text of its own.
 */
export function restoreLine(live: Y.XmlElement, wanted: Y.XmlElement): void {
  const [before, after] = [piecesIn(live), piecesIn(wanted)]
  if (![...before, ...after].every(isPlain)) {
    emptyLine(live)
    const text = new Y.XmlText()
    text.applyDelta(after.map(copyOfPiece))
    live.insert(live.length, [text])
    return
  }
  let at = 0
  for (const run of runsOf(before.flatMap(wordsOf), after.flatMap(wordsOf), keyOf)) {
    if (!run.isSame) removeFromLine(live, at, at + lengthOf(run.before))
    for (const word of run.after) {
      const { insert } = copyOfPiece({ insert: word, attributes: {} })
      if (!run.isSame && (typeof insert === 'string' || insert instanceof Y.XmlElement))
        insertIntoLine(live, at, insert, {})
      at += lengthOf([word])
    }
  }
}

const isPlain = ({ attributes }: Piece): boolean => Object.keys(attributes).length === 0

/** Words, and the things between them. */
type Word = string | Y.XmlElement

function wordsOf({ insert }: Piece): readonly Word[] {
  if (typeof insert === 'string') return wordsIn(insert)
  return insert instanceof Y.XmlElement ? [insert] : []
}

const keyOf = (word: Word): string => (typeof word === 'string' ? word : JSON.stringify(contentOf(word)))

const lengthOf = (words: readonly Word[]): number =>
  words.reduce((sum, word) => sum + (typeof word === 'string' ? word.length : 1), 0)
