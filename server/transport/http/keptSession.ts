// The session cookie in answers: given, kept alive, taken back.
import type { Request, Response } from 'express'
import type { Duration } from '#shared/time/instant.ts'
import type { Services } from '../services.ts'
import { isHttps } from './baseUrl.ts'

type Needs = Pick<Services, 'publicUrl' | 'sessionCookie'>

/** Gives the browser its session id, to keep for `lasts`. */
export function keepSession(
  request: Request,
  response: Response,
  { id, lasts }: { readonly id: string; readonly lasts: Duration },
  needs: Needs,
): void {
  response.append('Set-Cookie', needs.sessionCookie.set(id, lasts, isHttps(request, needs)))
}

/** Makes the browser forget its session id. */
export function dropSession(request: Request, response: Response, needs: Needs): void {
  response.append('Set-Cookie', needs.sessionCookie.unset(isHttps(request, needs)))
}
