// The product's server for browser tests: a process of its own, on a free port, with a data folder that is its own.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '#scripts/cluster/service.mjs'
import { runProgram } from './program.ts'

export interface ServerProcess {
  /** Where it is served, without a slash at the end. */
  readonly url: string
  /** The one-time link for the first facilitator, which a server prints as long as nobody has an account. */
  readonly setUpUrl: () => Promise<string>
  /** Kills the server without warning, and starts it again on the same port with the same data. */
  readonly crashAndRestart: () => Promise<void>
  /** Stops the server and removes its data. */
  readonly stop: () => Promise<void>
}

export async function startServer(): Promise<ServerProcess> {
  const dataDir = await mkdtemp(join(tmpdir(), 'snabbdialog-e2e-'))
  // One that is still free after a crash.
  const PORT = String(await freePort())
  const run = () => runProgram('server/main.ts', [], { PORT, DATA_DIR: dataDir, LOG_LEVEL: 'warn' })
  let program = run()
  const url = addressIn(await program.line(/is served on/))
  return {
    url,
    setUpUrl: async () => addressIn(await program.line(/\/start\//)),
    async crashAndRestart() {
      await program.end('SIGKILL')
      program = run()
      await program.line(/is served on/)
    },
    async stop() {
      await program.end('SIGTERM')
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

function addressIn(line: string): string {
  const found = /http:\/\/\S+/.exec(line)?.[0]
  if (found === undefined) throw new Error(`No address in: ${line}`)
  return found
}
