// Rejections: why a command was refused, as a code that the interface puts into words.
import { z } from 'zod'
import { err } from '../lib/result.ts'
import type { Result } from '../lib/result.ts'

/** Every reason for which a command can be refused. */
export const rejectionCodeSchema = z.enum([
  /** The message does not have the form of a command. */
  'malformed',
  /** The sender's role may not do this. */
  'not-allowed',
  /** Something the command names is not in this dialogue. */
  'not-found',
  /** An owner or contact person is named who does not take part in the dialogue. */
  'not-taking-part',
  /** The dialogue has not started, is running, or has ended, and the command needs it otherwise. */
  'wrong-phase',
  /** The slot has another status than the command needs. */
  'wrong-slot-status',
  /** The clock already is as the command wants it. */
  'already-so',
  /** There is no slot to move to. */
  'no-such-move',
  /** The thing is in use and cannot be removed. */
  'in-use',
  /** Somebody else changed the same field since the sender last saw it. */
  'changed-meanwhile',
  /** A limit of the format or the product is reached. */
  'limit-reached',
  /** The due date has passed already. */
  'date-passed',
  /** Too many commands from this sender; try again shortly. */
  'too-many',
  /** The server cannot store it now; nothing was changed, try again. */
  'unavailable',
])
export type RejectionCode = z.infer<typeof rejectionCodeSchema>

/** A refusal: a code for the program and a sentence in English for whoever reads the wire. */
export interface Rejection {
  readonly code: RejectionCode
  readonly message: string
}

/** A refused result with its reason. */
export function reject(
  code: RejectionCode,
  message: string,
): { readonly ok: false; readonly error: Rejection } {
  return err({ code, message })
}

/** What deciding gives: the events that follow, or why there are none. */
export type Decision<E> = Result<readonly E[], Rejection>
