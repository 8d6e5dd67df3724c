// The process of one of the servers that are measured side by side.
import { serverFlags } from '#scripts/serverNode.mjs'
import { benchProcess } from '../support/childProcess.ts'
import type { BenchProcess } from '../support/childProcess.ts'
import type { Contender } from './contenders.ts'

/** Starts a contender: ours as `npm start` runs it, the others as Node runs them. */
export function startContender(contender: Contender): BenchProcess {
  const flags = contender === 'ours' ? serverFlags : []
  return benchProcess(`test/bench/notes/servers/${contender}.ts`, {}, flags)
}
