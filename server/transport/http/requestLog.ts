// The log of requests: what was asked for and how it went, and nothing of who asked or what they wrote.
import type { Logger } from 'pino'
import { pinoHttp } from 'pino-http'
import type { HttpLogger } from 'pino-http'
import { randomUUID } from 'node:crypto'

// What follows these opens doors, so it never stands in a log. Routes are found whatever the case, and when the whole address stands there.
const withToken = /^((?:[a-z]+:\/\/[^/]*)?\/+(?:l|r|u|start|feeds|api\/room)\/+)[^/]+/i

/** A request's path as the log may hold it: without tokens, and without parameters. */
export function loggedPath(url: string): string {
  const [path = ''] = url.split('?')
  return path.replace(withToken, '$1…')
}

/** Logs each request when it is answered, under an id that the answer carries as `X-Request-Id`. */
export function requestLog(logger: Logger): HttpLogger {
  return pinoHttp({
    logger,
    genReqId: (_request, response) => {
      const id = randomUUID()
      response.setHeader('X-Request-Id', id)
      return id
    },
    // Headers hold cookies, bodies hold names, and addresses are people's too: only these two are taken.
    serializers: {
      req: ({ method, url }: { readonly method: string; readonly url: string }) => ({
        method,
        path: loggedPath(url),
      }),
      res: ({ statusCode }: { readonly statusCode: number }) => ({ status: statusCode }),
    },
    quietReqLogger: true,
    customLogLevel: (_request, response, error) => {
      if (error !== undefined || response.statusCode >= 500) return 'error'
      return response.statusCode >= 400 ? 'warn' : 'info'
    },
    autoLogging: { ignore: ({ url }) => url === '/healthz' || url === '/readyz' },
  })
}
