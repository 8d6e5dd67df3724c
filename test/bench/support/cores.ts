// Which of the machine's cores a process of a bench may use: a server and its load are not to push each other aside.
import { spawnSync } from 'node:child_process'
import { cpus } from 'node:os'

/** Keeps this process, with all its threads, to the first core. @throws Error where that cannot be done: not on Linux */
export const keepToFirstCore = (): void => keepTo('0')

/** Keeps this process to all cores but the first. @throws Error where that cannot be done, also where there is no other */
export const keepToOtherCores = (): void => keepTo(`1-${cpus().length - 1}`)

function keepTo(list: string): void {
  const { status, error } = spawnSync('taskset', ['-acp', list, String(process.pid)])
  if (status !== 0)
    throw new Error(`This bench needs taskset, of util-linux, and cores ${list}`, { cause: error })
}
