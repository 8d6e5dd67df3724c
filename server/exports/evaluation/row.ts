// A row of the data for evaluation: a cell for each column of its table.
import { number, text } from '../tables/table.ts'
import type { Cell } from '../tables/table.ts'
import type { ColumnName, TableName } from './columns.ts'

/** The compiler sees to it that each row has each column of its table, and no other. */
export type Row<T extends TableName> = Readonly<Record<ColumnName<T>, Cell>>

/** Takes people out of a text that somebody wrote. */
export type Clean = (text: string) => string

/** A truth value as 1 or 0. */
export const flag = (value: boolean): Cell => number(Number(value))

/** A length in milliseconds as whole seconds; empty for `null`. */
export const inSeconds = (length: number | null): Cell =>
  length === null ? text(null) : number(Math.round(length / 1000))

/** A text that somebody wrote, without people; empty for `null`. */
export const written = (value: string | null, clean: Clean): Cell =>
  text(value === null ? null : clean(value))
