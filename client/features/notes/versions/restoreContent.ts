// Makes a live text what an earlier one was, by changing no more of it than differs.
import type * as Y from 'yjs'
import { elementsIn, isLine, isShown, letStand, takeOut } from '../writing/document/elements.ts'
import type { Attributed } from '../writing/document/elements.ts'
import { alignment } from './alignment.ts'
import { attributesOf, contentOf, copyOf, wordsWithin } from './content.ts'
import { restoreLine } from './restoreLine.ts'
import { runsOf } from './runs.ts'

/**
 * Changes `live` until it shows what `wanted` shows, the times of paragraphs included. What is the same stays the same objects, so
 * that cursors in it stay where they are, and so does what others write there meanwhile; so it does in what is taken out, too. To be
 * called in a transaction of `live`'s document; `wanted` belongs to another and is left alone.
 */
export function restoreContent(live: Y.XmlFragment, wanted: Y.XmlFragment): void {
  let at = 0
  const pass = (element: Y.XmlElement) => {
    at = live.toArray().indexOf(element) + 1
  }
  const [before, after] = [elementsIn(live).filter(isShown), elementsIn(wanted).filter(isShown)]
  for (const run of runsOf(before, after, (element) => JSON.stringify(contentOf(element)))) {
    const last = run.before.at(-1)
    if (run.isSame) {
      if (last !== undefined) pass(last)
      continue
    }
    // What is much alike is changed; everything else goes, or comes.
    for (const [was, is] of alignment(run.before.map(wordsWithin), run.after.map(wordsWithin))) {
      const old = was === null ? undefined : run.before[was]
      const fresh = is === null ? undefined : run.after[is]
      if (old !== undefined) {
        if (fresh !== undefined) restoreElement(old, fresh)
        else takeOut(old)
        pass(old)
      } else if (fresh !== undefined) {
        live.insert(at, [copyOf(fresh)])
        at += 1
      }
    }
  }
}

/** Both are of one kind: `wordsWithin` lets nothing else belong together. */
function restoreElement(live: Y.XmlElement, wanted: Y.XmlElement): void {
  const [before, after] = [new Map(attributesOf(live)), new Map(attributesOf(wanted))]
  const attributed: Attributed = live
  for (const name of before.keys()) if (!after.has(name)) live.removeAttribute(name)
  for (const [name, value] of after) {
    if (!isEqual(before.get(name), value)) attributed.setAttribute(name, value)
  }
  if (!isLine(live)) return restoreContent(live, wanted)
  letStand(live)
  restoreLine(live, wanted)
}

const isEqual = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
