// A bad network between a browser and a server: slow when it is told to be, and cut when it is told to be.
import { createServer, connect } from 'node:net'
import type { Socket } from 'node:net'
import { once } from 'node:events'
import { z } from 'zod'

export interface SlowLine {
  /** Where the server is reached over this line. */
  readonly url: string
  /** How long everything takes each way from now on, in milliseconds. */
  readonly delay: (ms: number) => void
  /** Ends every connection, and takes no new one until it is mended. */
  readonly cut: () => void
  readonly mend: () => void
  /** Loses the next that the server says, and ends the connection on which it says it; resolves then. */
  readonly loseNextAnswer: () => Promise<void>
  readonly close: () => void
}

/** Lays a line to the server at `target`. */
export async function laySlowLine(target: string): Promise<SlowLine> {
  const { port: serverPort } = new URL(target)
  const state: { delayMs: number; isCut: boolean; onLost: (() => void) | null } = {
    delayMs: 0,
    isCut: false,
    onLost: null,
  }
  const open = new Set<Socket>()
  const line = createServer((near) => {
    if (state.isCut) {
      near.destroy()
      return
    }
    const far = connect(Number(serverPort), '127.0.0.1')
    carry(near, far, () => state.delayMs)
    carry(far, near, () => {
      const { onLost } = state
      if (onLost === null) return state.delayMs
      state.onLost = null
      near.destroy()
      onLost()
      return null
    })
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one)
      // A connection that breaks is closed right after; there is nothing else to do about it.
      one.on('error', () => other.destroy())
      one.on('close', () => {
        open.delete(one)
        other.destroy()
      })
    }
  })
  line.listen(0, '127.0.0.1')
  await once(line, 'listening')
  const { port } = z.object({ port: z.number() }).parse(line.address())
  const endAll = () => {
    for (const socket of open) socket.destroy()
  }
  return {
    url: `http://localhost:${port}`,
    delay: (ms) => {
      state.delayMs = ms
    },
    cut() {
      state.isCut = true
      endAll()
    },
    mend: () => {
      state.isCut = false
    },
    loseNextAnswer: () =>
      new Promise((resolve) => {
        state.onLost = resolve
      }),
    close() {
      endAll()
      line.close()
    },
  }
}

/** Carries what comes from one end to the other, in order, each piece as late as the line is slow when it comes; `null` loses it. */
function carry(from: Socket, to: Socket, delayMs: () => number | null): void {
  // One timer for the first of them: of several, one that is started later may end first, and the pieces change places.
  const underWay: { readonly bytes: Buffer; readonly due: number }[] = []
  const deliver = () => {
    const first = underWay[0]
    if (first === undefined) return
    setTimeout(
      () => {
        if (to.writable) to.write(first.bytes)
        underWay.shift()
        deliver()
      },
      Math.max(0, first.due - performance.now()),
    )
  }
  from.on('data', (bytes: Buffer) => {
    const delay = delayMs()
    if (delay === null) return
    if (underWay.push({ bytes, due: performance.now() + delay }) === 1) deliver()
  })
}
