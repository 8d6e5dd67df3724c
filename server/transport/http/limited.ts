// Limits on how often one address, or one session, may ask.
import type { Request, RequestHandler } from 'express'
import type { RateLimiterMemory } from 'rate-limiter-flexible'
import { hashToken } from '#server/access/tokens.ts'
import { withinLimit } from '../rateLimits.ts'
import { HttpProblem } from './problem.ts'
import { sessionIdOf } from './visitor.ts'

const byAddress = (request: Request): string => request.ip ?? ''
const bySession = (request: Request): string => hashToken(sessionIdOf(request) ?? byAddress(request))

/** Refuses what comes too often from one address. */
export function limitedByAddress(limiter: RateLimiterMemory): RequestHandler {
  return limitedBy(limiter, byAddress)
}

/** Refuses what comes too often from one browser. */
export function limitedBySession(limiter: RateLimiterMemory): RequestHandler {
  return limitedBy(limiter, bySession)
}

function limitedBy(limiter: RateLimiterMemory, keyOf: (request: Request) => string): RequestHandler {
  return async (request, _response, next) => {
    if (!(await withinLimit(limiter, keyOf(request)))) throw new HttpProblem('too-many')
    next()
  }
}
