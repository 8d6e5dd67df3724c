// Dialogues on their way to the thread that makes a file of them: one at a time, and none is read before the thread asks for it.
import { MessageChannel } from 'node:worker_threads'
import type { MessagePort } from 'node:worker_threads'
import type { ExportSnapshot } from '../snapshot.ts'
import { opened } from './handed.ts'
import type { HandedSnapshot } from './handed.ts'

/** What goes over the port: `next` from the thread, and the dialogue in answer; `null` after the last. */
type Handed = HandedSnapshot | null

/** The end that hands dialogues over. */
export interface Handing {
  /** The thread's end, to be moved there. */
  readonly port: MessagePort
  /** Why a dialogue could not be read; `null` as long as all could. The thread has been told that no more come. */
  readonly failure: () => { readonly cause: unknown } | null
  /** Hands over no more. */
  readonly close: () => void
}

async function* none(): AsyncGenerator<HandedSnapshot, void, void> {}

/** Hands over the dialogues as they are asked for, or says that there are none. */
export function handOver(dialogues: AsyncIterable<HandedSnapshot> = none()): Handing {
  const { port1: here, port2: port } = new MessageChannel()
  const source = dialogues[Symbol.asyncIterator]()
  let failure: { readonly cause: unknown } | null = null
  const answer = async (): Promise<void> => {
    try {
      const read = await source.next()
      const handed: Handed = read.done === true ? null : read.value
      here.postMessage(handed, [])
    } catch (cause) {
      failure = { cause }
      here.close()
    }
  }
  here.on('message', () => void answer())
  return { port, failure: () => failure, close: () => here.close() }
}

/** The dialogues that are handed over, each when it is asked for. Throws when no more come although they have not ended. */
export async function* received(port: MessagePort): AsyncGenerator<ExportSnapshot, void, void> {
  try {
    for (let handed = await next(port); handed !== null; handed = await next(port)) yield opened(handed)
  } finally {
    port.close()
  }
}

function next(port: MessagePort): Promise<Handed> {
  const { promise, resolve, reject } = Promise.withResolvers<Handed>()
  const onClose = () => reject(new Error('No more dialogues are handed over'))
  port.once('close', onClose)
  port.once('message', (handed: Handed) => {
    port.off('close', onClose)
    resolve(handed)
  })
  port.postMessage('next')
  return promise
}
