// What a browser does for us: keeps the session's cookie, names its origin, opens sockets.
import { io } from 'socket.io-client'
import type { Socket } from 'socket.io-client'
import { onTestFinished } from 'vitest'
import { DIALOGUE_NAMESPACE } from '#shared/protocol/socket.ts'
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts'
import { Line } from './line.ts'

interface Request {
  readonly method?: string
  /** Sent as JSON, unless it is a string, which goes as it is. */
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** How a browser reaches the dialogue socket, where it is not as a page of ours does. */
interface Way {
  readonly origin?: string
  readonly transport?: 'websocket' | 'polling'
}

export class Browser {
  /** Where the server is, without a slash at the end. */
  readonly base: string
  cookie: string | null = null

  constructor(base: string) {
    this.base = base
  }

  /** Asks for `path` and keeps the cookie that comes with the answer. Redirects are not followed. */
  async ask(path: string, { method = 'GET', body, headers = {} }: Request = {}): Promise<Response> {
    const answer = await fetch(new URL(path, this.base), {
      method,
      redirect: 'manual',
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(method === 'GET' ? {} : { origin: this.base }),
        ...(this.cookie === null ? {} : { cookie: this.cookie }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const [cookie] = answer.headers.getSetCookie().map((header) => header.split(';')[0])
    if (cookie !== undefined) this.cookie = cookie
    return answer
  }

  /** The JSON that `path` answers with, in the form that the test knows it to have. */
  async json<T = unknown>(path: string, request: Request = {}): Promise<T> {
    const answer = await this.ask(path, request)
    return (await answer.json()) as T
  }

  /** Opens the dialogue socket. `auth` adds to what a page of ours says, or replaces it. */
  connect(
    dialogueId: string,
    auth: Readonly<Record<string, unknown>> = {},
    { origin = this.base, transport = 'websocket' }: Way = {},
  ): Line {
    const socket: Socket = io(`${this.base}${DIALOGUE_NAMESPACE}`, {
      auth: { protocol: PROTOCOL_VERSION, dialogueId, ...auth },
      extraHeaders: { origin, ...(this.cookie === null ? {} : { cookie: this.cookie }) },
      transports: [transport],
      reconnection: false,
      forceNew: true,
    })
    onTestFinished(() => {
      socket.disconnect()
    })
    return new Line(socket)
  }
}
