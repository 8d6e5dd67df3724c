// The server's log: JSON, a line each, on standard error or wherever a test wants it.
import { pino } from 'pino'
import type { DestinationStream, Logger } from 'pino'

// Nothing logs these on purpose; should it happen by mistake, they do not come out.
const personal = ['name', 'email', 'token', 'cookie', 'headers', 'body', 'command.fields']

/** @param level as pino has them, from `fatal` to `trace`, or `silent` */
export function createLogger(level: string, destination: DestinationStream = pino.destination(2)): Logger {
  const paths = personal.flatMap((path) => [path, `*.${path}`])
  return pino({ level, base: null, redact: { paths, censor: '…' } }, destination)
}
