// How a server of the tests is served: to this machine alone, on any free port, with nothing in front of it.
import { fileURLToPath } from 'node:url'

export const servedHere = {
  host: '127.0.0.1',
  port: 0,
  publicUrl: null,
  allowedOrigins: [],
  trustProxy: false,
} as const

/** Where the build has put the client. */
export const builtClient = fileURLToPath(new URL('../../dist/client', import.meta.url))
