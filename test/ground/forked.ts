// A program of ours as a child process that is spoken with by messages, and that can be killed at any moment.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

export interface Forked {
  readonly pid: number | undefined
  /** What it says next. One who waits at a time. Rejects when it ends instead. */
  readonly next: () => Promise<unknown>
  readonly tell: (message: string | object) => void
  /** Resolves when it has ended. */
  readonly gone: Promise<unknown>
  /** Ends it without a moment's notice. */
  readonly kill: () => Promise<void>
}

interface Wishes {
  /** For Node. */
  readonly flags?: readonly string[]
  /** What is added to the environment. */
  readonly variables?: Readonly<Record<string, string>>
}

/** Runs `program` on this Node, with `words` behind its name. What it prints is shown. */
export function forked(
  program: URL,
  words: readonly string[],
  { flags = [], variables = {} }: Wishes = {},
): Forked {
  const child = fork(fileURLToPath(program), words, {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    execArgv: [...flags],
    env: { ...process.env, ...variables },
  })
  const gone = once(child, 'exit')
  return {
    pid: child.pid,
    async next() {
      const said: unknown[] | null = await Promise.race([once(child, 'message'), gone.then(() => null)])
      if (said !== null) return said[0]
      throw new Error(`${program.pathname} ended with ${child.exitCode ?? child.signalCode}`)
    },
    tell(message) {
      child.send(message)
    },
    gone,
    async kill() {
      child.kill('SIGKILL')
      await gone
    },
  }
}
