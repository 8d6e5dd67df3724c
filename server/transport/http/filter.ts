// The filter of follow-ups that a request's address holds.
import type { Request } from 'express'
import { readFollowUpFilter } from '#shared/protocol/followUpFilter.ts'
import type { FollowUpFilter } from '#shared/protocol/followUpFilter.ts'
import { HttpProblem } from './problem.ts'

/**
 * The filter in the request's address. `elsewhere` names parameters that are somebody else's.
 * @throws HttpProblem that names what was not understood.
 */
export function filterIn(request: Request, elsewhere: readonly string[] = []): FollowUpFilter {
  const { searchParams } = new URL(request.originalUrl, 'http://localhost')
  const { filter, problems } = readFollowUpFilter(searchParams, elsewhere)
  if (problems.length === 0) return filter
  const fields = problems.map(({ key, reason }) => ({ path: key, message: reason }))
  throw new HttpProblem('malformed', { detail: 'The address asks for something unknown', fields })
}
