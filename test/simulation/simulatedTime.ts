// Time that moves only when a test says so, also for the libraries that look at the clock by themselves. To be imported before them.
import { vi } from 'vitest'

// lib0 takes hold of `Date.now` when it is loaded, so the clock is in place before; what happens "at once" is left to Node.
vi.useFakeTimers({
  toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance'],
})

/** How far time moves before whatever fell due has its turn, in milliseconds. */
const STEP = 20
/** Turns of the event loop in which what was set off by a step comes to rest: streams, promises, the database of the browser. */
const TURNS = 4

/** Lets so many turns of the event loop pass, and no time. */
export async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await new Promise<void>((resolve) => setImmediate(resolve))
}

/** Moves time on by so many milliseconds, running what falls due. */
export async function advance(ms: number): Promise<void> {
  await turns(TURNS)
  for (let left = ms; left > 0; left -= STEP) {
    vi.advanceTimersByTime(Math.min(left, STEP))
    await turns(TURNS)
  }
}

/** Takes back every timer that is still set, as at the end of everything. */
export function stopTime(): void {
  vi.clearAllTimers()
}
