// From the editor to one line of the document: which letters and things are new, gone, or marked otherwise.
import type { Node } from '@tiptap/pm/model'
import type * as Y from 'yjs'
import { assert } from '#shared/lib/assert.ts'
import { pairing } from '../../pairing.ts'
import { formatLine, insertIntoLine, lengthOf, removeFromLine } from './line.ts'
import { attributesOf, changeOfMarks } from './marks.ts'

/** A letter, or a thing that stands among the letters. */
interface Sign {
  /** `null` for a thing. A letter outside the basic plane is one, so that none is cut in two. */
  readonly letter: string | null
  /** The thing, or the text that the letter is in. */
  readonly node: Node
}

/** What becomes of a sign: what was there stays as what is there, goes, or comes. */
interface Step {
  readonly was: Sign | null
  readonly is: Sign | null
}

/** Changes a line that says what `before` does so that it says what `after` does; `elementOf` makes things. */
export function writeLine(
  line: Y.XmlElement,
  before: Node,
  after: Node,
  elementOf: (thing: Node) => Y.XmlElement,
): void {
  assert(lengthOf(line) === before.content.size, 'a line is as long as it is shown')
  let at = 0
  for (const { was, is, length, letters } of runsOf(stepsBetween(signsOf(before), signsOf(after)))) {
    if (is === null) {
      removeFromLine(line, at, at + length)
      continue
    }
    if (was === null) {
      insertIntoLine(line, at, letters ?? elementOf(is), attributesOf(is.marks))
    } else {
      const change = changeOfMarks(was.marks, is.marks)
      if (change !== null) formatLine(line, at, at + length, change)
    }
    at += length
  }
}

function signsOf(line: Node): readonly Sign[] {
  return line.children.flatMap((node): readonly Sign[] =>
    node.text === undefined
      ? [{ letter: null, node }]
      : Array.from(node.text, (letter) => ({ letter, node })),
  )
}

/** What becomes of each sign, in order. Things are told by being the same, and failing that by what they are. */
function stepsBetween(before: readonly Sign[], after: readonly Sign[]): readonly Step[] {
  const [olds, news] = [thingsIn(before), thingsIn(after)]
  const likeness = (i: number, j: number) => {
    const [old, fresh] = [olds[i], news[j]]
    if (old === undefined || fresh === undefined) return 0
    if (old.thing === fresh.thing) return olds.length + 1
    return old.thing.hasMarkup(fresh.thing.type, fresh.thing.attrs, old.thing.marks) ? 1 : 0
  }
  const steps: Step[] = []
  let [from, to] = [0, 0]
  for (const [was, is] of pairing(olds.length, news.length, likeness)) {
    const old = was === null ? undefined : olds[was]
    const fresh = is === null ? undefined : news[is]
    if (old === undefined || fresh === undefined) continue
    steps.push(...lettersBetween(before.slice(from, old.index), after.slice(to, fresh.index)))
    steps.push({ was: before[old.index] ?? null, is: after[fresh.index] ?? null })
    from = old.index + 1
    to = fresh.index + 1
  }
  return [...steps, ...lettersBetween(before.slice(from), after.slice(to))]
}

function thingsIn(signs: readonly Sign[]): readonly { readonly index: number; readonly thing: Node }[] {
  return signs.flatMap(({ letter, node }, index) => (letter === null ? [{ index, thing: node }] : []))
}

/** Of two stretches without a thing in common: what they begin and end with alike stays. */
function lettersBetween(before: readonly Sign[], after: readonly Sign[]): readonly Step[] {
  const most = Math.min(before.length, after.length)
  let first = 0
  while (first < most && isSameLetter(before[first], after[first])) first += 1
  let last = 0
  while (last < most - first && isSameLetter(before.at(-1 - last), after.at(-1 - last))) last += 1
  const staying = (index: number): Step => ({ was: before.at(index) ?? null, is: after.at(index) ?? null })
  return [
    ...Array.from({ length: first }, (_, index) => staying(index)),
    ...before.slice(first, before.length - last).map((was) => ({ was, is: null })),
    ...after.slice(first, after.length - last).map((is) => ({ was: null, is })),
    ...Array.from({ length: last }, (_, index) => staying(index - last)),
  ]
}

const isSameLetter = (one: Sign | undefined, other: Sign | undefined): boolean =>
  one?.letter !== null && one?.letter === other?.letter

/** Steps that go alike, from one node to one node. */
interface Run {
  readonly was: Node | null
  readonly is: Node | null
  /** As the editor counts. */
  length: number
  /** What the letters are; `null` for a thing. */
  letters: string | null
}

function runsOf(steps: readonly Step[]): readonly Run[] {
  const runs: Run[] = []
  for (const step of steps) {
    const [was, is] = [step.was?.node ?? null, step.is?.node ?? null]
    const letter = (step.is ?? step.was)?.letter ?? null
    const run = runs.at(-1)
    if (run !== undefined && run.was === was && run.is === is && run.letters !== null && letter !== null) {
      run.length += letter.length
      run.letters += letter
    } else {
      runs.push({ was, is, length: letter?.length ?? 1, letters: letter })
    }
  }
  return runs
}
