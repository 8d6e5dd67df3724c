// Writes from other sites' pages are refused, whatever cookie comes along.
import type { RequestHandler } from 'express'
import type { OriginCheck } from '#server/access/origin.ts'
import { HttpProblem } from './problem.ts'

const reading = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Lets through reads, and writes from our own pages or from no page at all. */
export function originGuard(originAllowed: OriginCheck): RequestHandler {
  return ({ method, headers: { origin, host } }, _response, next) => {
    if (!reading.has(method) && !originAllowed({ origin, host })) throw new HttpProblem('foreign-origin')
    next()
  }
}
