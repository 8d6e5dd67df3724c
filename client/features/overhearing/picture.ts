// The measures of the overhearing picture, in pixels: text keeps its size, so the picture grows with what it shows.
import type { Hearing, Overhearing } from '#shared/dialogue/report/overhearing.ts'
import type { Slot } from '#shared/dialogue/agenda/slot.ts'
import type { Organisation } from '#shared/dialogue/organisation.ts'

export interface Picture {
  readonly width: number
  readonly height: number
  readonly labelWidth: number
  readonly headHeight: number
  readonly cell: { readonly width: number; readonly height: number }
  readonly columns: readonly { readonly slot: Slot; readonly x: number }[]
  readonly rows: readonly {
    readonly organisation: Organisation
    readonly y: number
    readonly cells: readonly {
      readonly hearing: Hearing
      readonly x: number
      /** How high the bar of what was heard stands. */
      readonly filled: number
    }[]
  }[]
}

const cell = { width: 64, height: 32 }
const labelWidth = 200
const headHeight = 140
// Room for the slanted label of the last column.
const tail = 112
const barRoom = cell.height - 8

/** Where everything stands. */
export function picture({ presentations, rows }: Overhearing): Picture {
  const columnX = (index: number) => labelWidth + index * cell.width
  return {
    width: columnX(presentations.length) + tail,
    height: headHeight + rows.length * cell.height,
    labelWidth,
    headHeight,
    cell,
    columns: presentations.map((slot, index) => ({ slot, x: columnX(index) })),
    rows: rows.map(({ organisation, hearings }, row) => ({
      organisation,
      y: headHeight + row * cell.height,
      cells: hearings.map((hearing, index) => ({
        hearing,
        x: columnX(index),
        filled: hearing.share * barRoom,
      })),
    })),
  }
}
