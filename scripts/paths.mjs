// Where the project's parts lie, and the environment in which its tools run on the project's own Node.
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's top folder. */
export const root = fileURLToPath(new URL('..', import.meta.url))

const binaries = join(root, 'node_modules', '.bin')

/** The Node that the npm package `node` brings; the machine's own may be older. */
export const nodeBinary = join(binaries, 'node')

/**
 * The environment for a child process: the project's own binaries come first on PATH, `node` among them.
 * @param {NodeJS.ProcessEnv} [additions]
 * @returns {NodeJS.ProcessEnv}
 */
export function environment(additions = {}) {
  return { ...process.env, PATH: `${binaries}${delimiter}${process.env['PATH'] ?? ''}`, ...additions }
}
