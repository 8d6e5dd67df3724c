// A gate that a test holds: what is made in the thread waits there until the test lets it through.
import { setEnvironmentData } from 'node:worker_threads'
import { ARRIVED, GATE, OPEN } from './gateInThread.ts'

/** Makes files as the product does, once the gate is open. */
export const GATED = new URL('gatedMakeFile.ts', import.meta.url).href

/** The same, but goes wrong with some: see there. */
export const FAULTY = new URL('faultyMakeFile.ts', import.meta.url).href

export interface Gate {
  /** Resolves when the thread has begun with a file. */
  readonly reached: () => Promise<void>
  /** Lets through what has come and all that comes. */
  readonly open: () => void
}

/** A closed gate, for threads that are started from now on. */
export function closedGate(): Gate {
  const gate = new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT))
  setEnvironmentData(GATE, gate)
  return {
    async reached() {
      await Atomics.waitAsync(gate, ARRIVED, 0).value
    },
    open() {
      Atomics.store(gate, OPEN, 1)
      Atomics.notify(gate, OPEN)
    },
  }
}
