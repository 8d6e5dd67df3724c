// Makes files as the product does, but for some of a dialogue's, with which it goes wrong.
import { makeFile as make } from '#server/exports/thread/makeFile.ts'
import type { FileTask } from '#server/exports/thread/order.ts'
import { arrive } from './gateInThread.ts'

export async function makeFile(task: FileTask): Promise<Uint8Array> {
  const { order } = task
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
      return make(task)
  }
}

function endless(): never {
  for (;;);
}
