// A document as the text formats share it: blocks of text, whether they come from notes or from the report around them.
import type { BarPicture, SquarePicture } from '../pictures/picture.ts'
import type { Table } from '../tables/table.ts'

/** How running text can stand out. */
export type Mark = 'bold' | 'italic' | 'strike' | 'underline' | 'code'

/** A piece of running text, or a line break in it. */
export type Inline =
  | {
      readonly kind: 'text'
      readonly text: string
      readonly marks: readonly Mark[]
      /** Where it leads: an http, https or mailto address, or `null`. */
      readonly link: string | null
    }
  | { readonly kind: 'break' }

/** What a document consists of, from top to bottom. */
export type Block =
  /** `level` is 1–6; the document's title is above them. */
  | { readonly kind: 'heading'; readonly level: number; readonly content: readonly Inline[] }
  | { readonly kind: 'paragraph'; readonly content: readonly Inline[] }
  | { readonly kind: 'bullets'; readonly items: readonly (readonly Block[])[] }
  | { readonly kind: 'numbers'; readonly start: number; readonly items: readonly (readonly Block[])[] }
  | { readonly kind: 'tasks'; readonly items: readonly Task[] }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'rule' }
  | { readonly kind: 'table'; readonly table: Table }
  | { readonly kind: 'bars'; readonly picture: BarPicture }
  | { readonly kind: 'squares'; readonly picture: SquarePicture }

/** An item with a check-box. */
export interface Task {
  readonly checked: boolean
  readonly blocks: readonly Block[]
}

/** A whole document. */
export interface TextDocument {
  readonly title: string
  /** The organisation that stands behind it. */
  readonly author: string
  readonly blocks: readonly Block[]
}

/** Plain words, or words with marks. */
export const words = (text: string, ...marks: readonly Mark[]): Inline => ({
  kind: 'text',
  text,
  marks,
  link: null,
})

/** A heading of plain words; `level` is 1–6. */
export const heading = (level: number, text: string): Block => ({
  kind: 'heading',
  level,
  content: [words(text)],
})

/** A paragraph of running text. */
export const paragraph = (...content: readonly Inline[]): Block => ({ kind: 'paragraph', content })

/** The table; where it has no rows, words that say so. */
export const tableOr = (table: Table, nothing: string): Block =>
  table.rows.length === 0 ? paragraph(words(nothing)) : { kind: 'table', table }
