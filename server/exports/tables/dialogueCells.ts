// Which dialogue a row of several comes from.
import type { Details } from '#shared/dialogue/details/details.ts'
import { dayOf } from '#shared/time/stockholm.ts'
import { day, text } from './table.ts'
import type { Cell } from './table.ts'

/** Its title and its day. */
export function dialogueCells({
  title,
  plannedStart,
}: Pick<Details, 'title' | 'plannedStart'>): readonly [title: Cell, day: Cell] {
  return [text(title), day(dayOf(plannedStart))]
}
