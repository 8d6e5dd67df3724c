// Where every request ends that was not answered: unknown addresses, refusals, and what went wrong.
import type { ErrorRequestHandler, RequestHandler } from 'express'
import { z } from 'zod'
import { StorageError } from '#server/storage/storageError.ts'
import { HttpProblem, sendProblem } from './problem.ts'

/** Answers what nobody has answered. */
export const notFound: RequestHandler = (_request, response) => {
  sendProblem(response, new HttpProblem('not-found'))
}

/** Answers what has failed, as a problem that tells the client what it needs and nothing of the inside. */
export const errorAnswer: ErrorRequestHandler = (error: unknown, request, response, next) => {
  const problem = asProblem(error)
  if (problem.problem.status >= 500) request.log.error({ err: error }, 'request failed')
  // Half an answer cannot become another one: Express cuts the connection.
  if (response.headersSent) return next(error)
  sendProblem(response, problem)
}

// What Express and its body parser throw for bad input: an error with a status of 400 to 499.
const badInputSchema = z.object({ status: z.int().min(400).max(499) })

function asProblem(error: unknown): HttpProblem {
  if (error instanceof HttpProblem) return error
  if (error instanceof StorageError) return new HttpProblem('unavailable')
  const badInput = badInputSchema.safeParse(error)
  if (!badInput.success) return new HttpProblem('internal')
  switch (badInput.data.status) {
    case 404:
      return new HttpProblem('not-found')
    case 413:
      return new HttpProblem('too-large')
    default:
      return new HttpProblem('malformed')
  }
}
