// What write-excel-file leaves to extensions: filter buttons in the header row, and printing as wide as the paper is.
import type { Blob } from 'node:buffer'
import type Stream from 'node:stream'
import type { Feature } from 'write-excel-file/node'
import {
  getCellAddress,
  getOrderOfSiblings,
  getSelfClosingTagMarkup,
  insertElementMarkupAccordingToOrderOfSiblings,
} from 'write-excel-file/utility'
import { assert } from '#shared/lib/assert.ts'
import type { Table } from '../tables/table.ts'

const file = 'xl/worksheets/sheet{id}.xml'

/** Puts a filter over each sheet's whole table; the sheets stand in the same order as `tables`. */
export function sheetLayout(tables: readonly Table[]): Feature<Stream | Buffer | Blob> {
  return {
    files: {
      transform: {
        [file]: {
          transform: (xml, _options, { sheetIndex }) => {
            const table = tables[sheetIndex]
            assert(table !== undefined, 'every sheet is one of ours')
            const last = getCellAddress(table.rows.length, table.columns.length - 1)
            const filter = getSelfClosingTagMarkup('autoFilter', { ref: `A1:${last}` })
            const fitToPage = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
            return inserted(inserted(xml, filter), fitToPage)
          },
          // No limit to the number of pages downwards.
          transformElementAttributes: (tag, attributes) =>
            tag === 'pageSetup' ? { ...attributes, fitToWidth: 1, fitToHeight: 0 } : attributes,
        },
      },
    },
  }
}

function inserted(xml: string, element: string): string {
  const order = getOrderOfSiblings(file, 'worksheet')
  assert(order !== undefined, 'the parts of a sheet are known')
  return insertElementMarkupAccordingToOrderOfSiblings(xml, element, order, 'worksheet')
}
