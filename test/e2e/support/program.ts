// One of the project's programs as a child process, as a person at a terminal would run it.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../..', import.meta.url))

export interface Program {
  /** The first line of standard output that matches, also one that came before. Rejects when the program ends without it. */
  readonly line: (pattern: RegExp) => Promise<string>
  /** Sends a signal and resolves when the program has ended; `SIGKILL` gives it no time to tidy up. */
  readonly end: (signal: 'SIGTERM' | 'SIGKILL') => Promise<void>
}

/**
 * Runs `script` (a path from the project's folder) on this Node. `variables` are added to the environment. What it says on
 * standard error is shown, so that a failing test tells why.
 */
export function runProgram(
  script: string,
  args: readonly string[],
  variables: Readonly<Record<string, string>>,
): Program {
  const child = spawn(process.execPath, [script, ...args], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', ...variables },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const lines: string[] = []
  const reader = createInterface({ input: child.stdout })
  reader.on('line', (text) => lines.push(text))
  const closed = once(reader, 'close')

  async function line(pattern: RegExp): Promise<string> {
    for (;;) {
      const found = lines.find((each) => pattern.test(each))
      if (found !== undefined) return found
      const ended = await Promise.race([once(reader, 'line').then(() => false), closed.then(() => true)])
      if (ended && !lines.some((each) => pattern.test(each))) {
        throw new Error(`${script} ended without a line like ${String(pattern)}:\n${lines.join('\n')}`)
      }
    }
  }
  return {
    line,
    async end(signal) {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill(signal)
      await once(child, 'exit')
    },
  }
}
