// Makes a file that was ordered. It runs in a thread of its own, where all that writes Word, Excel and zip is loaded.
import { assert } from '#shared/lib/assert.ts'
import { writeDocx } from '../docx/document.ts'
import { evaluationArchive } from '../evaluation/archive.ts'
import { exportFile } from '../exports.ts'
import { followUpFile } from '../followUpFiles.ts'
import { regionFile } from '../region/files.ts'
import { seriesDocument } from '../series/document.ts'
import { wordsOf } from '../wording/words.ts'
import { opened } from './handed.ts'
import type { FileOrder } from './order.ts'

/** The bytes of the file. */
export async function makeFile(order: FileOrder): Promise<Uint8Array> {
  switch (order.kind) {
    case 'dialogue': {
      const file = exportFile(order.name)
      assert(file !== undefined, 'only files that there are are ordered')
      return file.make(opened(order.snapshot))
    }
    case 'follow-ups':
      return followUpFile(order.format, order.filter)
    case 'region': {
      const { dialogues, ...extract } = order.extract
      return regionFile(order.format, { ...extract, dialogues: dialogues.map(opened) })
    }
    case 'series': {
      const { dialogues, ...report } = order.report
      const document = seriesDocument({ ...report, dialogues: dialogues.map(opened) })
      return writeDocx(document, report.language, wordsOf(report).report.page)
    }
    case 'evaluation': {
      const { dialogues, ...data } = order.data
      return evaluationArchive({ ...data, dialogues: dialogues.map(opened) })
    }
  }
}
