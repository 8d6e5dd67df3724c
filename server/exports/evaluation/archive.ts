// The data for evaluation as one file: a zip of CSV tables, with a data dictionary for programs and one to read.
import { strToU8, zipSync } from 'fflate'
import { heading, paragraph, words } from '../document/block.ts'
import type { Block, TextDocument } from '../document/block.ts'
import { markdownDocument } from '../markdown/blocks.ts'
import { writeCsv } from '../spreadsheet/csv.ts'
import { text } from '../tables/table.ts'
import type { Table } from '../tables/table.ts'
import { columns } from './columns.ts'
import type { ColumnKind } from './columns.ts'
import { en } from './dictionary.en.ts'
import { sv } from './dictionary.sv.ts'
import type { Dictionary, Entry } from './dictionary.sv.ts'
import type { EvaluationData } from './evaluationData.ts'
import { evaluationTables } from './tables.ts'

const dictionaries: Readonly<Record<EvaluationData['language'], Dictionary>> = { sv, en }

/** The bytes of the zip. The same data at the same moment gives the same bytes. */
export function evaluationArchive(data: EvaluationData): Uint8Array {
  const tables = evaluationTables(data)
  const dictionary = dictionaries[data.language]
  const files = {
    'README.md': strToU8(markdownDocument(readme(dictionary, tables), data.language)),
    'dictionary.csv': writeCsv(dictionaryTable(dictionary)),
    ...Object.fromEntries(tables.map((table) => [`${table.name}.csv`, writeCsv(table)])),
  }
  return zipSync(files, { mtime: data.now })
}

/** A column with what the dictionary says of it. */
type Described = readonly [column: string, kind: ColumnKind, entry: Entry]

/** Each table by name with its columns; the compiler has seen to it that the dictionary has every one of them. */
function described(
  dictionary: Dictionary,
): readonly (readonly [name: string, columns: readonly Described[]])[] {
  const entries: Readonly<Record<string, Readonly<Record<string, Entry>>>> = dictionary.columns
  return Object.entries(columns).map(([name, kinds]) => [
    name,
    Object.entries(kinds).map(([column, kind]): Described => [
      column,
      kind,
      entries[name]?.[column] ?? ['', ''],
    ]),
  ])
}

function dictionaryTable(dictionary: Dictionary): Table {
  const { table, column, kind, meaning, origin } = dictionary.header
  return {
    name: 'dictionary',
    columns: [table, column, kind, meaning, origin].map((header) => ({ header, width: 30 })),
    rows: described(dictionary).flatMap(([name, all]) =>
      all.map(([columnName, columnKind, entry]) => [name, columnName, columnKind, ...entry].map(text)),
    ),
  }
}

function readme(dictionary: Dictionary, tables: readonly Table[]): TextDocument {
  const { column, kind, meaning, origin, rows } = dictionary.header
  return {
    title: dictionary.title,
    author: '',
    blocks: [
      ...dictionary.introduction.map((each) => paragraph(words(each))),
      heading(1, dictionary.kindsTitle),
      {
        kind: 'bullets',
        items: Object.entries(dictionary.kinds).map(([name, means]) => [
          paragraph(words(name, 'bold'), words(`: ${means}`)),
        ]),
      },
      ...described(dictionary).flatMap(([name, all]): readonly Block[] => {
        const count = tables.find((each) => each.name === name)?.rows.length ?? 0
        const about: Readonly<Record<string, string>> = dictionary.tables
        return [
          heading(1, `${name}.csv`),
          paragraph(words(`${about[name] ?? ''} (${rows}: ${count}).`)),
          {
            kind: 'table',
            table: {
              name,
              columns: [column, kind, meaning, origin].map((header) => ({ header, width: 30 })),
              rows: all.map(([columnName, columnKind, entry]) =>
                [columnName, columnKind, ...entry].map(text),
              ),
            },
          },
        ]
      }),
    ],
  }
}
