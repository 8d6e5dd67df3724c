// Files that are made when they are asked for, as answers.
import type { Response } from 'express'
import { milliseconds, seconds } from '#shared/time/instant.ts'
import type { NotMade } from '#server/exports/thread/fileThread.ts'
import type { HandedSnapshot } from '#server/exports/thread/handed.ts'
import type { FileOrder } from '#server/exports/thread/order.ts'
import type { Services } from '../services.ts'
import { HttpProblem } from './problem.ts'
import { sendFile } from './sendFile.ts'
import type { AnsweredFile } from './sendFile.ts'

/** By then some of those that wait have been made, whatever their size. */
const RETRY_AFTER = seconds(5)

/** A file as an answer, before it is made. */
export interface OrderedFile extends Omit<AnsweredFile, 'bytes'> {
  readonly order: FileOrder
  /** The dialogues of a file about several, each read when its turn comes. */
  readonly dialogues?: AsyncIterable<HandedSnapshot>
}

/**
 * Has the file made, and answers with it. Rejects with what reading the dialogues rejects with.
 * @throws HttpProblem `busy` or `not-made` when there is none
 */
export async function sendMadeFile(
  response: Response,
  { order, dialogues, ...file }: OrderedFile,
  { files, metrics, scheduler }: Pick<Services, 'files' | 'metrics' | 'scheduler'>,
): Promise<void> {
  const start = scheduler.elapsed()
  const made = await files.make(order, dialogues)
  if (!made.ok) {
    metrics.fileNotMade(made.error.reason)
    throw refusalOf(made.error)
  }
  metrics.fileMade(order.kind, milliseconds(scheduler.elapsed() - start))
  sendFile(response, { ...file, bytes: made.value })
}

function refusalOf({ reason, cause }: NotMade): unknown {
  switch (reason) {
    case 'unread':
      return cause
    case 'busy':
      return new HttpProblem('busy', { retryAfter: RETRY_AFTER })
    case 'too-slow':
      return new HttpProblem('not-made', { detail: 'It took too long', cause })
    case 'failed':
      return new HttpProblem('not-made', { cause })
  }
}
