// Which dialogue a row of several comes from.
import { dayOf } from '#shared/time/stockholm.ts'
import type { ExportSnapshot } from '../snapshot.ts'
import { day, text } from './table.ts'
import type { Cell } from './table.ts'

/** Its title and its day. */
export function dialogueCells({
  state: { details },
}: Pick<ExportSnapshot, 'state'>): readonly [title: Cell, day: Cell] {
  return [text(details.title), day(dayOf(details.plannedStart))]
}
