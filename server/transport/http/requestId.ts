// The id that a client has given a write, so that what it asks for is made once though it may have to ask again.
import type { Request } from 'express'
import { z } from 'zod'
import type { PersonId } from '#shared/dialogue/identifiers.ts'
import { REQUEST_ID_HEADER } from '#shared/protocol/http/requestId.ts'
import { idOfWish } from '#server/access/idOfWish.ts'
import type { Services } from '../services.ts'
import { HttpProblem } from './problem.ts'

const requestIdSchema = z.uuid()

/** The id that the request brings, or `null`. @throws HttpProblem `malformed` when it is no UUID. */
export function requestIdOf(request: Request): string | null {
  const header = request.get(REQUEST_ID_HEADER)
  if (header === undefined) return null
  const parsed = requestIdSchema.safeParse(header)
  if (parsed.success) return parsed.data
  throw new HttpProblem('malformed', { fields: [{ path: REQUEST_ID_HEADER, message: 'Not a UUID' }] })
}

/**
 * The id of what the request is to make: the same whenever `by` repeats it, another for everybody and everything else.
 * @throws HttpProblem `malformed` when it brings an id that is no UUID
 */
export function idToMake(request: Request, by: PersonId, { newId }: Pick<Services, 'newId'>): string {
  const requestId = requestIdOf(request)
  return requestId === null ? newId() : idOfWish('request', by, request.path, requestId)
}
