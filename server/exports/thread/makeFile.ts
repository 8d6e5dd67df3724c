// Makes a file that was ordered. It runs in a thread of its own, where all that writes Word, Excel and zip is loaded.
import { assert } from '#shared/lib/assert.ts'
import { writeDocx } from '../docx/document.ts'
import { evaluationArchive } from '../evaluation/archive.ts'
import { evaluatedDialogue } from '../evaluation/evaluatedDialogue.ts'
import { exportFile } from '../exports.ts'
import { followUpFile } from '../followUpFiles.ts'
import { regionFile } from '../region/files.ts'
import { seriesDocument } from '../series/document.ts'
import { seriesDialogue } from '../series/seriesDialogue.ts'
import type { ExportSnapshot } from '../snapshot.ts'
import { wordsOf } from '../wording/words.ts'
import { opened } from './handed.ts'
import { received } from './handing.ts'
import type { FileTask } from './order.ts'

/** The bytes of the file. */
export async function makeFile({ order, dialogues }: FileTask): Promise<Uint8Array> {
  switch (order.kind) {
    case 'dialogue': {
      const file = exportFile(order.name)
      assert(file !== undefined, 'only files that there are are ordered')
      return file.make(opened(order.snapshot))
    }
    case 'follow-ups':
      return followUpFile(order.format, order.filter)
    case 'region': {
      const whole = await ofEach(received(dialogues), (snapshot) => snapshot)
      return regionFile(order.format, { ...order.extract, dialogues: whole })
    }
    case 'series': {
      const told = await ofEach(received(dialogues), seriesDialogue)
      const document = seriesDocument({ ...order.report, dialogues: told })
      return writeDocx(document, order.report.language, wordsOf(order.report).report.page)
    }
    case 'evaluation': {
      const told = await ofEach(received(dialogues), evaluatedDialogue)
      return evaluationArchive({ ...order.data, dialogues: told })
    }
  }
}

/** What is kept of each dialogue. Nothing else of it is held on to when the next is asked for. */
async function ofEach<T>(
  dialogues: AsyncIterable<ExportSnapshot>,
  kept: (snapshot: ExportSnapshot) => T,
): Promise<readonly T[]> {
  const all: T[] = []
  for await (const snapshot of dialogues) all.push(kept(snapshot))
  return all
}
