// A process of a bench, and the questions it is asked: servers and load never share one.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import type { z } from 'zod'
import { root } from '#scripts/paths.mjs'
import { serverEnvironment } from '#scripts/serverNode.mjs'

export interface BenchProcess {
  /** Asks and gives the answer, parsed. One question at a time. @throws Error when the process has ended */
  readonly ask: <Schema extends z.ZodType>(question: string, answer: Schema) => Promise<z.output<Schema>>
  /** Ends the process. */
  readonly end: () => Promise<void>
}

/**
 * Runs a script, given from the project's folder, with flags for Node. With `PROFILE` set to a folder in the environment, the
 * scripts whose path holds `server` leave a CPU profile there.
 */
export function benchProcess(
  script: string,
  config: object = {},
  flags: readonly string[] = [],
): BenchProcess {
  const { PROFILE: folder } = process.env
  const profiled = folder !== undefined && script.includes('server')
  const child = fork(script, [JSON.stringify(config)], {
    cwd: root,
    env: { ...process.env, ...serverEnvironment(), NODE_ENV: 'production' },
    execArgv: [...flags, ...(profiled ? ['--cpu-prof', `--cpu-prof-dir=${folder}`] : [])],
    serialization: 'advanced',
  })
  const ended = once(child, 'exit').then((): never => {
    throw new Error(`${script} has ended`)
  })
  // Whoever asks hears of it; an end that was asked for is no failure.
  ended.catch(() => undefined)
  return {
    async ask(question, answer) {
      const answered = once(child, 'message').then(([message]) => answer.parse(message))
      child.send(question)
      return Promise.race([answered, ended])
    },
    async end() {
      child.kill('SIGTERM')
      await ended.catch(() => undefined)
    },
  }
}
