// What has changed from one text to another, as somebody would say it: which paragraphs came, went, or were put differently.
import { alignment } from './alignment.ts'
import { textOf } from './paragraphs.ts'
import type { Paragraph, Word } from './paragraphs.ts'
import { runsOf } from './runs.ts'
import type { Run } from './runs.ts'

/** A stretch of a changed paragraph. */
export interface Piece {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

export type Line =
  | { readonly kind: 'same' | 'added' | 'removed'; readonly paragraph: Paragraph }
  /** Other words. `paragraph` is the later one. */
  | { readonly kind: 'reworded'; readonly paragraph: Paragraph; readonly pieces: readonly Piece[] }
  /** The same words looking different: a heading now, in bold, ticked off. */
  | { readonly kind: 'restyled'; readonly paragraph: Paragraph; readonly before: Paragraph }

/** How many lines there are of each kind. */
export type Tally = Readonly<Record<Line['kind'], number>>

/** Every paragraph of both texts, in order, each once. When a paragraph was begun makes no difference. */
export function compare(before: readonly Paragraph[], after: readonly Paragraph[]): readonly Line[] {
  return runsOf(before, after, keyOf).flatMap((run) =>
    run.isSame
      ? run.after.map((paragraph): Line => ({ kind: 'same', paragraph }))
      : changedLines(run.before, run.after),
  )
}

export function tallyOf(lines: readonly Line[]): Tally {
  const tally = { same: 0, added: 0, removed: 0, reworded: 0, restyled: 0 }
  for (const { kind } of lines) tally[kind] += 1
  return tally
}

/** Whether both texts are the same to a reader. */
export function isUnchanged(lines: readonly Line[]): boolean {
  return lines.every(({ kind }) => kind === 'same')
}

function keyOf({ form, depth, words }: Paragraph): string {
  return JSON.stringify([form, depth, words.map(({ text, marks }) => [text, marks])])
}

/** Paragraphs that have taken the place of others: those that are much alike are one that was changed. */
function changedLines(removed: readonly Paragraph[], added: readonly Paragraph[]): readonly Line[] {
  const texts = (paragraphs: readonly Paragraph[]) =>
    paragraphs.map(({ words }) => words.map(({ text }) => text))
  const lines: Line[] = []
  for (const [was, is] of alignment(texts(removed), texts(added))) {
    const before = was === null ? undefined : removed[was]
    const paragraph = is === null ? undefined : added[is]
    if (before && paragraph) lines.push(changedLine(before, paragraph))
    else if (before) lines.push({ kind: 'removed', paragraph: before })
    else if (paragraph) lines.push({ kind: 'added', paragraph })
  }
  return lines
}

function changedLine(before: Paragraph, paragraph: Paragraph): Line {
  if (textOf(before) === textOf(paragraph)) return { kind: 'restyled', before, paragraph }
  return { kind: 'reworded', paragraph, pieces: piecesBetween(before.words, paragraph.words) }
}

function piecesBetween(before: readonly Word[], after: readonly Word[]): readonly Piece[] {
  const runs = runsOf(before, after, ({ text }) => text)
  return mergedOverBlanks(runs).flatMap(({ isSame, before: was, after: is }): readonly Piece[] => {
    if (isSame) return [{ kind: 'same', text: textOf({ words: is }) }]
    const changes: readonly Piece[] = [
      { kind: 'removed', text: textOf({ words: was }) },
      { kind: 'added', text: textOf({ words: is }) },
    ]
    return changes.filter(({ text }) => text !== '')
  })
}

/** Two changes with but a blank between them are read as one. */
function mergedOverBlanks(runs: readonly Run<Word>[]): readonly Run<Word>[] {
  return runs.reduce<readonly Run<Word>[]>((all, run) => {
    const [change, blank] = all.slice(-2)
    const isBlank = blank?.isSame === true && textOf({ words: blank.after }).trim() === ''
    return change && isBlank && !change.isSame && !run.isSame
      ? [...all.slice(0, -2), joined(change, blank, run)]
      : [...all, run]
  }, [])
}

const joined = (...runs: readonly Run<Word>[]): Run<Word> => ({
  isSame: false,
  before: runs.flatMap(({ before }) => before),
  after: runs.flatMap(({ after }) => after),
})
