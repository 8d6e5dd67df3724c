// The cookie that holds a browser's session id.
import { parseCookie, stringifySetCookie } from 'cookie'
import { seconds } from '#shared/time/instant.ts'
import type { Duration } from '#shared/time/instant.ts'

const NAME = 'snabbdialog_session'
/** Browsers take a cookie whose name begins so from this host alone, by https, and for no other host of the same domain. */
const OWN = '__Host-'

/**
 * The session cookie of one server. Where people come by https alone, no site beside it can put a session of its own into their browsers,
 * to come by the seats that are then given to that one.
 */
export class SessionCookie {
  readonly #name: string
  readonly #https: boolean

  /** @param https whether people reach the server by https alone */
  constructor(https: boolean) {
    this.#name = https ? `${OWN}${NAME}` : NAME
    this.#https = https
  }

  /** The session id in a request's Cookie header, or `null`. */
  read(header: string | undefined): string | null {
    return header === undefined ? null : (parseCookie(header)[this.#name] ?? null)
  }

  /** The Set-Cookie header that keeps a session id for `lasts`. `byHttps`: whether this request came by https. */
  set(sessionId: string, lasts: Duration, byHttps: boolean): string {
    return stringifySetCookie({
      name: this.#name,
      value: sessionId,
      httpOnly: true,
      sameSite: 'lax',
      path: '/',
      secure: this.#https || byHttps,
      maxAge: Math.floor(lasts / 1000),
    })
  }

  /** The Set-Cookie header that makes a browser forget its session id. */
  unset(byHttps: boolean): string {
    return this.set('', seconds(0), byHttps)
  }
}
