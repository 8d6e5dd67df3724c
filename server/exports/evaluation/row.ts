// A row of the data for evaluation: a cell for each column of its table.
import { number, text } from '../tables/table.ts'
import type { Cell } from '../tables/table.ts'
import { columns } from './columns.ts'
import type { ColumnName, TableName } from './columns.ts'

/** The compiler sees to it that each row has each column of its table, and no other. */
export type Row<T extends TableName> = Readonly<Record<ColumnName<T>, Cell>>

/** The cells of a row, in the order of its table's columns. */
export type Cells = readonly Cell[]

/** The rows as a table has them. */
export function cellsOf<T extends TableName>(name: T, rows: readonly Row<T>[]): readonly Cells[] {
  const keys = Object.keys(columns[name])
  return rows.map((row: Readonly<Record<string, Cell>>) => keys.map((key) => row[key] ?? text(null)))
}

/** A truth value as 1 or 0. */
export const flag = (value: boolean): Cell => number(Number(value))

/** A length in milliseconds as whole seconds; empty for `null`. */
export const inSeconds = (length: number | null): Cell =>
  length === null ? text(null) : number(Math.round(length / 1000))
