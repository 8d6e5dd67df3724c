// Problems: what a request is answered with when it cannot be carried out.
import type { Response } from 'express'
import type { Rejection, RejectionCode } from '#shared/dialogue/rejection.ts'
import type { Problem } from '#shared/protocol/http/problem.ts'
import type { ProblemCode } from '#shared/protocol/http/problemCode.ts'
import type { Duration } from '#shared/time/instant.ts'

const statuses: Readonly<Record<ProblemCode, number>> = {
  malformed: 400,
  'no-session': 401,
  'not-allowed': 403,
  'foreign-origin': 403,
  'not-found': 404,
  conflict: 409,
  'too-large': 413,
  'too-many': 429,
  internal: 500,
  'not-made': 500,
  unavailable: 503,
  busy: 503,
}

const titles: Readonly<Record<ProblemCode, string>> = {
  malformed: 'The request does not have the form that is asked for',
  'no-session': 'Nobody is signed in',
  'not-allowed': 'This may not be done from here',
  'foreign-origin': 'The request comes from another site',
  'not-found': 'There is nothing here',
  conflict: 'This cannot be done as things are now',
  'too-large': 'The request is too large',
  'too-many': 'Too many requests; wait a little',
  internal: 'Something went wrong here',
  'not-made': 'The file could not be made',
  unavailable: 'This cannot be stored or read now; try again',
  busy: 'Too many files are being made; try again in a little while',
}

/** What there is to say of a problem besides its code. */
export interface ProblemDetails extends Pick<Problem, 'detail' | 'fields'> {
  /** When asking again may help. */
  readonly retryAfter?: Duration
  /** What went wrong, for the log alone. */
  readonly cause?: unknown
}

/** Thrown where a request is refused, and answered where all requests end. `detail` holds nothing personal. */
export class HttpProblem extends Error {
  readonly problem: Problem
  readonly retryAfter: Duration | null

  constructor(code: ProblemCode, { retryAfter, cause, ...more }: ProblemDetails = {}) {
    super(titles[code], cause === undefined ? {} : { cause })
    this.name = 'HttpProblem'
    this.problem = { type: 'about:blank', title: titles[code], status: statuses[code], code, ...more }
    this.retryAfter = retryAfter ?? null
  }
}

const codes: Partial<Readonly<Record<RejectionCode, ProblemCode>>> = {
  malformed: 'malformed',
  'not-allowed': 'not-allowed',
  'not-found': 'not-found',
  'too-many': 'too-many',
  unavailable: 'unavailable',
}

/** The problem that a refused command is over HTTP. */
export function problemOf({ code, message }: Rejection): HttpProblem {
  return new HttpProblem(codes[code] ?? 'conflict', { detail: message })
}

/** Answers with a problem. */
export function sendProblem(response: Response, { problem, retryAfter }: HttpProblem): void {
  if (retryAfter !== null) response.setHeader('Retry-After', Math.ceil(retryAfter / 1000))
  response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem))
}
