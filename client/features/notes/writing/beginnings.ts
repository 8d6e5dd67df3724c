// Which paragraphs a change begins, and when each was begun.
import { combineTransactionSteps, getChangedRanges } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import type { Mappable } from '@tiptap/pm/transform'
import { z } from 'zod'
import { NOTES_BEGUN_AT } from '#shared/protocol/notes.ts'
import { instant } from '#shared/time/instant.ts'
import type { Clock, Instant } from '#shared/time/instant.ts'
import { instantSchema } from '#shared/time/schema.ts'

/** A paragraph, by its place in the document, and the moment at which it was begun. */
export interface Beginning {
  readonly place: number
  readonly at: Instant
  /** What it said of that until then. */
  readonly was: Instant | null
}

/** What the user begins by these transactions, which have made `after` of `before`. */
export function beginnings(
  transactions: readonly Transaction[],
  before: Node,
  after: Node,
  now: Clock,
): readonly Beginning[] {
  const change = combineTransactionSteps(before, [...transactions])
  const back = change.mapping.invert()
  const begun: Beginning[] = []
  for (const { newRange } of getChangedRanges(change)) {
    after.nodesBetween(newRange.from, newRange.to, (node, place) => {
      if (!canBeBegun(node)) return
      const { pos, deletedAfter } = back.mapResult(place + 1)
      const { parent } = before.resolve(pos)
      const at = begunAt(node)
      const isBegunAnew = parent.isTextblock && parent.content.size === 0 && begunAt(parent) === at
      if (at !== null && !isBegunAnew) return
      // Words that were there, and stand in a paragraph of their own now, were begun when they were.
      const begunThen = deletedAfter || isBegunAnew ? null : begunAt(parent)
      begun.push({ place, at: begunThen ?? instant(Math.round(now())), was: at })
    })
  }
  return begun
}

/** Where they are after a change; without those that are in the document no more. */
export function moved(begun: readonly Beginning[], mapping: Mappable): readonly Beginning[] {
  return begun.flatMap((one) => {
    const { pos, deletedAfter, deletedAcross } = mapping.mapResult(one.place)
    if (deletedAcross) return []
    // What others write in a paragraph is drawn by putting another in its place.
    return [{ ...one, place: deletedAfter ? mapping.map(one.place, -1) : pos }]
  })
}

/** Those that still say of it what they said when they were begun. */
export function unstamped(begun: readonly Beginning[], doc: Node): readonly Beginning[] {
  return begun.filter(({ place, was }) => {
    const node = doc.nodeAt(place)
    return node !== null && canBeBegun(node) && begunAt(node) === was
  })
}

/** Whether a node is a paragraph that says something, and can say when it was begun. */
function canBeBegun(node: Node): boolean {
  return NOTES_BEGUN_AT in node.attrs && node.content.size > 0
}

const attrsSchema = z.object({ [NOTES_BEGUN_AT]: instantSchema })

/** When a paragraph was begun; `null` when it does not say, or says something else than a moment. */
export function begunAt(node: Node): Instant | null {
  const attrs = attrsSchema.safeParse(node.attrs)
  return attrs.success ? attrs.data[NOTES_BEGUN_AT] : null
}
