// The body of a script that a person runs: what goes wrong is told in words, and in the exit code.
import { say } from './child.mjs'

/**
 * @param {() => Promise<number | void>} body gives the exit code, 0 when it gives none
 */
export async function command(body) {
  try {
    process.exitCode = (await body()) ?? 0
  } catch (error) {
    say(error instanceof Error ? error.message : String(error))
    process.exitCode = 1
  }
}
