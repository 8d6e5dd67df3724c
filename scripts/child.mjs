// Child processes of the scripts: run one to its end, or stand in for one that keeps serving.
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { environment, root } from './paths.mjs'

/**
 * Says something to the person at the terminal. Standard output is left to the program that is run.
 * @param {string} text
 */
export function say(text) {
  process.stderr.write(`${text}\n`)
}

/**
 * Runs a command in the project's folder until it ends; what it prints goes to standard error.
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [additions] to the environment
 * @returns {Promise<number>} its exit code; 127 when it cannot be started, 128 + the signal's number when killed
 */
export function run(command, args, additions) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env: environment(additions), stdio: ['ignore', 2, 2] })
    child.on('error', (error) => {
      say(`${command} cannot be run: ${error.message}`)
      resolve(127)
    })
    child.on('exit', (code, signal) => resolve(exitCode(code, signal)))
  })
}

/**
 * Runs a command in the foreground, as if it were this process: same streams, signals passed on, same exit code.
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [additions] to the environment
 * @returns {Promise<number>}
 */
export function become(command, args, additions) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env: environment(additions), stdio: 'inherit' })
    for (const signal of /** @type {const} */ (['SIGTERM', 'SIGHUP', 'SIGINT'])) {
      process.on(signal, () => {
        // A terminal's Ctrl-C reaches the child by itself; a second one would look like impatience.
        if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
      })
    }
    child.on('error', (error) => {
      say(`${command} cannot be run: ${error.message}`)
      resolve(127)
    })
    child.on('exit', (code, signal) => resolve(exitCode(code, signal)))
  })
}

/**
 * The exit code a shell would give.
 * @param {number | null} code
 * @param {NodeJS.Signals | null} signal
 */
export function exitCode(code, signal) {
  return code ?? 128 + (signal === null ? 0 : constants.signals[signal])
}
