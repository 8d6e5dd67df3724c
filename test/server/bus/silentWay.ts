// A way to a server that can fall silent without being cut, as when a machine loses its power.
import { once } from 'node:events'
import { connect, createServer } from 'node:net'
import type { Socket } from 'node:net'
import { onTestFinished } from 'vitest'
import { assert } from '#shared/lib/assert.ts'

export interface SilentWay {
  readonly port: number
  /** What goes through now arrives no more, and nobody is told; whoever comes later gets through. */
  readonly fallSilent: () => void
}

/** Opens a way to `port` of 127.0.0.1, until the end of the test. */
export async function silentWay(port: number): Promise<SilentWay> {
  const ends = new Set<Socket>()
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1')
    for (const [end, other] of [
      [near, far],
      [far, near],
    ] as const) {
      ends.add(end)
      end.pipe(other)
      end.on('error', () => end.destroy())
      end.on('close', () => ends.delete(end))
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    for (const end of ends) end.destroy()
    server.close()
  })
  const address = server.address()
  assert(typeof address === 'object' && address !== null, 'it listens on a port')
  return {
    port: address.port,
    fallSilent() {
      for (const end of ends) end.unpipe().pause()
    },
  }
}
