// A real mail server on a free port that keeps what it is given, and can be told to refuse it.
import PostalMime from 'postal-mime'
import type { Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import { onTestFinished } from 'vitest'
import { assert } from '#shared/lib/assert.ts'

export interface MailServer {
  readonly url: string
  /** What has come, in the order it came. */
  readonly mails: readonly Email[]
  /** The answer that letters get instead of being taken; `null` to take them. */
  refuseWith: number | null
  /** Addresses that it knows nothing of, and never will. */
  refuse: readonly string[]
}

/** Starts a mail server, which stops with the test. */
export async function startMailServer(): Promise<MailServer> {
  const server = await openMailServer()
  onTestFinished(server.close)
  return server
}

/** Starts a mail server that serves several tests, until it is closed. */
export async function openMailServer(): Promise<MailServer & { readonly close: () => Promise<void> }> {
  const mails: Email[] = []
  const state: Pick<MailServer, 'refuseWith' | 'refuse'> = { refuseWith: null, refuse: [] }
  const keep = async (letter: Buffer, taken: () => void): Promise<void> => {
    mails.push(await PostalMime.parse(letter))
    taken()
  }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo({ address }, _session, done) {
      const refuseWith = state.refuse.includes(address) ? 550 : state.refuseWith
      done(refuseWith === null ? null : Object.assign(new Error('No'), { responseCode: refuseWith }))
    },
    onData(stream, _session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => void keep(Buffer.concat(chunks), done))
    },
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
    })
  const address = server.server.address()
  assert(typeof address === 'object' && address !== null, 'it listens on a port')
  return Object.assign(state, { url: `smtp://127.0.0.1:${address.port}`, mails, close })
}
