// A server program as a child process: started, waited for until it can be used, and stopped.
import { execFileSync, spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { createServer, connect } from 'node:net'

/**
 * @typedef {{
 *   stop: (signal?: NodeJS.Signals) => Promise<void>,
 *   says: (words: string) => Promise<void>,
 *   output: () => string,
 * }} Service
 *   `stop` ends the program and resolves when it is gone; doing so again does nothing. `says` resolves when the program has said
 *   these words; `output` is the end of all that it has said
 */

/** How long a program may take until it can be used, in milliseconds. */
const START_WITHIN = 20_000

/**
 * Runs a program and resolves when it takes connections on `port`.
 * @param {{ name: string, command: string, args: string[], port: number, options: import('node:child_process').SpawnOptions }} program
 * @returns {Promise<Service>}
 * @throws {Error} with the program's own words when it ends, or does not listen in time
 */
export async function startService({ name, command, args, port, options }) {
  // In a group of its own: Ctrl-C at a terminal is for whoever started it, who then stops things in order.
  const child = spawn(command, args, { ...options, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
  let words = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (/** @type {Buffer} */ chunk) => {
      words = (words + chunk.toString('utf8')).slice(-4000)
    })
  }
  const gone = new Promise((/** @type {(value: void) => void} */ resolve) => {
    child.on('error', () => resolve())
    child.on('exit', () => resolve())
  })
  const deadline = performance.now() + START_WITHIN
  for (;;) {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) {
      throw new Error(`${name} ended before it could be used:\n${words}`)
    }
    if (await listens(port)) break
    if (performance.now() > deadline) {
      child.kill('SIGKILL')
      throw new Error(`${name} could not be used in time:\n${words}`)
    }
    await pause()
  }
  return {
    output: () => words,
    async says(expected) {
      for (; !words.includes(expected); await pause()) {
        if (child.exitCode !== null || performance.now() > deadline) {
          throw new Error(`${name} did not say that it is ready:\n${words}`)
        }
      }
    },
    async stop(signal = 'SIGTERM') {
      child.kill(signal)
      await gone
    },
  }
}

/** Below the ports that a system hands out by itself (from 32768 in Linux), and above those that browsers refuse to go to (10080 is the last). */
const OWN_PORTS = /** @type {const} */ ([10_100, 32_000])
const TRIES = 100

/**
 * A port of 127.0.0.1 that nobody listens on, and that stays so until it is used: none that a connection could be given as its own
 * meanwhile, as while a program starts, or is down between two starts.
 * @returns {Promise<number>}
 * @throws {Error} when none was found
 */
export async function freePort() {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const port = randomInt(...OWN_PORTS)
    if (await isFree(port)) return port
  }
  throw new Error('There is no free port.')
}

/**
 * @param {number} port
 * @returns {Promise<boolean>}
 */
function isFree(port) {
  const server = createServer()
  return new Promise((resolve) => {
    server.on('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}

/**
 * The user that server programs run as which refuse to run as root; nobody in particular for anybody but root.
 * @returns {{ uid?: number, gid?: number }}
 */
export function humbleUser() {
  if (process.getuid?.() !== 0) return {}
  const idOf = (/** @type {string} */ flag) =>
    Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }))
  return { uid: idOf('-u'), gid: idOf('-g') }
}

/** A tenth of a second, between two looks at something that is to happen. */
const pause = () => new Promise((resolve) => setTimeout(resolve, 100))

/**
 * Whether something takes connections on a port.
 * @param {number} port
 * @returns {Promise<boolean>}
 */
function listens(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.on('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.on('error', () => resolve(false))
  })
}
