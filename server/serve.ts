// A server as a program in the foreground: starts, greets, and stops when it is told to.
import { fileURLToPath } from 'node:url'
import type { Result } from '#shared/lib/result.ts'
import type { Environment } from './config/environment.ts'
import { giveUp } from './giveUp.ts'
import { startServer } from './start.ts'
import type { RunningServer, ServerOptions } from './start.ts'
import { StorageError } from './storage/storageError.ts'

/** What a program brings to the server that it runs. */
export interface Program {
  /** What the server stands on. @throws StorageError, or another error whose message a person can act on. */
  readonly ground: (
    environment: Environment,
  ) => Promise<Pick<ServerOptions, 'storage' | 'secret' | 'logger' | 'bus'>>
  /** Called once it serves. */
  readonly greet: (server: RunningServer) => Promise<void>
  /** Called when it has stopped, or could not start. */
  readonly tidy?: () => Promise<void>
}

const CLIENT_FOLDER = fileURLToPath(new URL('../dist/client', import.meta.url))
/** How long stopping may take before it is cut short. */
const STOP_WITHIN_MS = 9000

/** Runs `program` until SIGTERM, SIGINT or SIGHUP. What keeps it from starting is told on standard error, with exit code 1. */
export async function serveUntilStopped(
  settings: Result<Environment, string>,
  program: Program,
): Promise<void> {
  if (!settings.ok) {
    await program.tidy?.()
    return giveUp(settings.error)
  }
  const environment = settings.value
  const server = await start(environment, program)
  if (server === null) return
  let stopping = false
  const stop = async (): Promise<void> => {
    if (stopping) return
    stopping = true
    const deadline = setTimeout(() => process.exit(1), STOP_WITHIN_MS)
    try {
      await server.close()
    } finally {
      await program.tidy?.()
      clearTimeout(deadline)
    }
    // A letter to a mail server that does not answer would keep the process for as long as it is waited for.
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => void stop())
  await program.greet(server)
}

async function start(environment: Environment, program: Program): Promise<RunningServer | null> {
  try {
    const ground = await program.ground(environment)
    try {
      return await startServer({ ...environment, ...ground, clientFolder: CLIENT_FOLDER })
    } catch (error) {
      await ground.storage.close()
      throw error
    }
  } catch (error) {
    await program.tidy?.()
    giveUp(explain(error, environment))
    return null
  }
}

function explain(error: unknown, { host, port }: Environment): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE') {
    return `Port ${port} of ${host} is taken. Stop what listens there, or choose another port: PORT=${port + 1}`
  }
  if (code === 'EADDRNOTAVAIL' || code === 'EACCES')
    return `Port ${port} of ${host} cannot be listened on (${code}).`
  if (error instanceof StorageError) return error.message
  throw error
}
