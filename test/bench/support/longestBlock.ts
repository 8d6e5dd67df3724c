// How long the event loop of this process is held up: for as long, nobody else of those who share it gets an answer.
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout } from 'node:timers/promises'

/** The longest stretch, in milliseconds, in which nothing else was answered here while `work` ran; about 1 when nothing stood in the way. */
export async function longestBlock(work: () => Promise<unknown>): Promise<number> {
  const delays = monitorEventLoopDelay({ resolution: 1 })
  delays.enable()
  // The first look only starts the counting, and a stretch is counted once it is over.
  await setTimeout(5)
  await work()
  await setTimeout(5)
  delays.disable()
  return delays.max / 1e6
}
