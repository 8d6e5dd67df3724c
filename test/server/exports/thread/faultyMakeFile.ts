// Makes files as the product does, but for some of a dialogue's, with which it goes wrong.
import { makeFile as make } from '#server/exports/thread/makeFile.ts'
import type { FileOrder } from '#server/exports/thread/order.ts'
import { arrive } from './gateInThread.ts'

export async function makeFile(order: FileOrder): Promise<Uint8Array> {
  switch (order.kind === 'dialogue' ? order.name : '') {
    case 'report.docx':
      // The whole thread, as when its memory runs out.
      return process.exit(1)
    case 'report.md':
      arrive()
      return endless()
    case 'archive.json':
      throw new Error('This is not to be put together')
    default:
      return make(order)
  }
}

function endless(): never {
  for (;;);
}
