// The server as a program of its own, as `npm start` runs it: for what only a process can show.
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { createInterface } from 'node:readline'
import { onTestFinished } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

export interface Program {
  readonly process: ChildProcess
  /** The next line on standard output; waits for it. */
  readonly line: () => Promise<string>
  /** Everything on standard error so far. */
  readonly errors: () => string
  /** Sends a signal and gives the exit code, which is `null` when the signal itself ended it. */
  readonly end: (signal: NodeJS.Signals) => Promise<number | null>
  /** Gives the exit code when it ends by itself. */
  readonly ended: Promise<number | null>
}

/** Runs a file of ours with these settings, on any free port unless they name one. It ends with the test. */
export function runProgram(
  file: string,
  settings: Readonly<Record<string, string>>,
  args: readonly string[] = [],
): Program {
  const child = spawn(process.execPath, [file, ...args], {
    cwd: root,
    env: { PATH: process.env['PATH'], PORT: '0', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const errors: string[] = []
  child.stderr.on('data', (chunk: Buffer) => errors.push(chunk.toString()))
  const ended = once(child, 'close').then(([code]) => code as number | null)
  const end = (signal: NodeJS.Signals) => {
    child.kill(signal)
    return ended
  }
  onTestFinished(async () => {
    await end('SIGKILL')
  })
  return {
    process: child,
    async line() {
      const { value, done } = await lines.next()
      if (done === true) throw new Error(`It ended instead: ${errors.join('')}`)
      return value
    },
    errors: () => errors.join(''),
    end,
    ended,
  }
}
