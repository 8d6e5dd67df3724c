// What write-excel-file leaves to extensions: filter buttons in the header row, and printing as wide as the paper is, with the header
// and the names of the file and the sheet on every page.
import type { Blob } from 'node:buffer'
import type Stream from 'node:stream'
import type { Feature } from 'write-excel-file/node'
import {
  findElement,
  getCellAddress,
  getOrderOfSiblings,
  getSelfClosingTagMarkup,
  insertElementMarkupAccordingToOrderOfSiblings,
  replaceElement,
  sanitizeTextContent,
} from 'write-excel-file/utility'
import { assert } from '#shared/lib/assert.ts'
import type { Table } from '../tables/table.ts'

const file = 'xl/worksheets/sheet{id}.xml'
// The names of the file and the sheet to the left, the page and how many there are to the right.
const footer =
  '<headerFooter><oddFooter>&amp;L&amp;F – &amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>'

/** Puts a filter over each sheet's whole table, and its header on every page; the sheets stand in the same order as `tables`. */
export function sheetLayout(tables: readonly Table[]): Feature<Stream | Buffer | Blob> {
  return {
    files: {
      transform: {
        'xl/workbook.xml': {
          transform: (xml) => {
            const names = findElement(xml, 'definedNames')
            assert(names !== undefined, 'a workbook has a place for names')
            return replaceElement(
              xml,
              names,
              `<definedNames>${tables.map(printedNames).join('')}</definedNames>`,
            )
          },
        },
        [file]: {
          transform: (xml, _options, { sheetIndex }) => {
            const table = tables[sheetIndex]
            assert(table !== undefined, 'every sheet is one of ours')
            const last = getCellAddress(table.rows.length, table.columns.length - 1)
            const filter = getSelfClosingTagMarkup('autoFilter', { ref: `A1:${last}` })
            const fitToPage = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
            return [filter, fitToPage, footer].reduce(inserted, xml)
          },
          // No limit to the number of pages downwards.
          transformElementAttributes: (tag, attributes) =>
            tag === 'pageSetup' ? { ...attributes, fitToWidth: 1, fitToHeight: 0 } : attributes,
        },
      },
    },
  }
}

/** Excel knows by these names which columns of a sheet to print, and which rows on every page. */
function printedNames({ name, rows, columns, printed }: Table, sheet: number): string {
  const quoted = `'${sanitizeTextContent(name.replaceAll("'", "''"))}'`
  const named = (what: string, range: string) =>
    `<definedName name="_xlnm.${what}" localSheetId="${sheet}">${quoted}!${range}</definedName>`
  // `G4` is written `$G$4` there.
  const last = getCellAddress(rows.length, (printed ?? columns.length) - 1)
  return `${named('Print_Area', `$A$1:${last.replace(/[A-Z]+/, '$$$&$$')}`)}${named('Print_Titles', '$1:$1')}`
}

function inserted(xml: string, element: string): string {
  const order = getOrderOfSiblings(file, 'worksheet')
  assert(order !== undefined, 'the parts of a sheet are known')
  return insertElementMarkupAccordingToOrderOfSiblings(xml, element, order, 'worksheet')
}
