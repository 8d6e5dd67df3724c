// The gate as the thread knows it that makes files for a test: memory that it shares with the test.
import { getEnvironmentData } from 'node:worker_threads'
import { assert } from '#shared/lib/assert.ts'

export const GATE = 'gate'
/** Where in the memory stands how many files the thread has begun with. */
export const ARRIVED = 0
/** Where stands 1 once the gate is open. */
export const OPEN = 1

/** Tells the test that a file has been begun with. */
export function arrive(): Int32Array {
  const gate = getEnvironmentData(GATE)
  assert(gate instanceof Int32Array, 'the test has closed a gate before the thread was started')
  Atomics.add(gate, ARRIVED, 1)
  Atomics.notify(gate, ARRIVED)
  return gate
}

/** Tells the test, and keeps the whole thread busy until it has opened the gate. */
export function passGate(): void {
  Atomics.wait(arrive(), OPEN, 0)
}
