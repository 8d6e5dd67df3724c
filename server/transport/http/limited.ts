// Limits on how often one address, or one session, may ask.
import type { Request, RequestHandler } from 'express'
import type { RateLimiterMemory } from 'rate-limiter-flexible'
import { networkOf } from '../network.ts'
import { withinLimit } from '../rateLimits.ts'
import { HttpProblem } from './problem.ts'
import { sessionOf } from './visitor.ts'
import type { SessionNeeds } from './visitor.ts'

const byAddress = (request: Request): string => networkOf(request.ip ?? '')

/** Refuses what comes too often from one address. */
export function limitedByAddress(limiter: RateLimiterMemory): RequestHandler {
  return limitedBy(limiter, byAddress)
}

/**
 * Refuses what comes too often from one browser: by its session while that lasts, and by its address otherwise, so that whoever makes up
 * a session for each request is counted all the same.
 */
export function limitedBySession(limiter: RateLimiterMemory, needs: SessionNeeds): RequestHandler {
  return limitedBy(limiter, async (request) => {
    const session = await sessionOf(request, needs)
    return session?.idHash ?? byAddress(request)
  })
}

function limitedBy(
  limiter: RateLimiterMemory,
  keyOf: (request: Request) => string | Promise<string>,
): RequestHandler {
  return async (request, _response, next) => {
    if (!(await withinLimit(limiter, await keyOf(request)))) throw new HttpProblem('too-many')
    next()
  }
}
