// How long a client may take over HTTP: whoever sends or reads a little at a time keeps a connection, and there are only so many.
import { seconds } from '#shared/time/instant.ts'
import type { Duration } from '#shared/time/instant.ts'

export interface HttpLimits {
  /** From the beginning of a connection, or of the next request on it, to the end of the headers. */
  readonly headersWithin: Duration
  /** From there to the end of the body as well. */
  readonly requestWithin: Duration
  /** How long nothing may go over a connection, either way, unless it is a WebSocket. */
  readonly silentFor: Duration
  /** How often is looked for those that have taken too long. */
  readonly lookEvery: Duration
}

/**
 * The largest body, 256 KiB, is through in a minute also where the network is poor. A page that polls waits for up to a minute, and one
 * that asks for a file for as long as those before it take; the proxies that there are examples for wait no longer either.
 */
export const usualHttpLimits: HttpLimits = {
  headersWithin: seconds(15),
  requestWithin: seconds(60),
  silentFor: seconds(120),
  lookEvery: seconds(5),
}
