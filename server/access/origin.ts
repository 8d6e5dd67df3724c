// Which pages may act with a browser's session: those that this server itself serves, and those it is told of.

/** A request's Origin and Host headers as they came. */
export interface RequestOrigin {
  readonly origin: string | undefined
  readonly host: string | undefined
}

/** Decides on one request. */
export type OriginCheck = (request: RequestOrigin) => boolean

/**
 * A check that lets through what comes from the same host, from `allowed`, and from no page at all: browsers name the origin of
 * every write and of every WebSocket, so whatever names none is not a browser that could be made to act for its user.
 * @param allowed origins such as `https://snabbdialog.example`
 */
export function originCheck(allowed: readonly string[]): OriginCheck {
  const known = new Set(allowed)
  return ({ origin, host }) => {
    if (origin === undefined || known.has(origin)) return true
    // The scheme is left out: behind a proxy that ends https, only the proxy knows it.
    const url = URL.parse(origin)
    return url !== null && host !== undefined && url.host === host.toLowerCase()
  }
}
