// The cookie that holds a browser's session id.
import { parseCookie, stringifySetCookie } from 'cookie'
import { seconds } from '#shared/time/instant.ts'
import type { Duration } from '#shared/time/instant.ts'

const NAME = 'snabbdialog_session'

/** The session id in a request's Cookie header, or `null`. */
export function readSessionCookie(header: string | undefined): string | null {
  return header === undefined ? null : (parseCookie(header)[NAME] ?? null)
}

/** The Set-Cookie header that keeps a session id for `lasts`; `secure` when the request came by https. */
export function sessionCookie(sessionId: string, lasts: Duration, secure: boolean): string {
  return stringifySetCookie({
    name: NAME,
    value: sessionId,
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure,
    maxAge: Math.floor(lasts / 1000),
  })
}

/** The Set-Cookie header that makes a browser forget its session id. */
export function noSessionCookie(secure: boolean): string {
  return sessionCookie('', seconds(0), secure)
}
