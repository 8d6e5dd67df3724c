// One step of `npm test`: a command that is run, shown and counted.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { exitCode } from '../child.mjs'
import { environment, root } from '../paths.mjs'
import { tallyCheck, tallySuite } from './tally.mjs'

/**
 * @typedef {{ name: string, command: string, args: string[], env?: NodeJS.ProcessEnv, report?: string }} Step
 *   `report` is the file that a suite's results are written to; a step without one is a check that counts as one
 */

/** What tools print is piped through here, and they cannot see that it ends in a log rather than at a terminal. */
const plain = process.stdout.isTTY ? {} : { NO_COLOR: '1' }

/** What Node has compiled it keeps here for the next process: each file of tests has one of its own, and loads much the same. */
const compiled = { NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'compiled') }

/** A step that takes this long hangs, and is ended. In milliseconds. */
const limit = 30 * 60_000

/**
 * @param {string} name
 * @param {string} command
 * @param {string[]} args
 * @returns {Step}
 */
export function check(name, command, args) {
  return { name, command, args }
}

/**
 * The tests of these projects of vitest.config.ts.
 * @param {string} name
 * @param {string[]} projects
 * @param {{ maxWorkers: number, env?: NodeJS.ProcessEnv }} options
 * @returns {Step}
 */
export function suite(name, projects, { maxWorkers, env = {} }) {
  const report = join(root, 'node_modules', '.cache', 'tests', `${name.replaceAll(' ', '-')}.json`)
  const args = [
    'run',
    ...projects.map((project) => `--project=${project}`),
    `--maxWorkers=${maxWorkers}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]
  return { name: `${name} tests`, command: 'vitest', args, env, report }
}

/**
 * Runs steps side by side. A step that is alone shows what it prints as it comes; of several, each is shown when it
 * has ended: in one line when all is well, in whole when it failed.
 * @param {Step[]} steps
 * @returns {Promise<import('./tally.mjs').Tally[]>}
 */
export function runSideBySide(steps) {
  return Promise.all(steps.map((step) => runStep(step, steps.length === 1)))
}

/**
 * @param {Step} step
 * @param {boolean} live
 */
async function runStep(step, live) {
  if (step.report !== undefined) {
    // A report left by an earlier run must not be counted for this one.
    rmSync(step.report, { force: true })
    mkdirSync(dirname(step.report), { recursive: true })
  }
  const started = performance.now()
  const { code, output } = await capture(step, live)
  const tally = step.report === undefined ? tallyCheck(code) : tallySuite(code, readReport(step.report))
  if (tally.failed > 0 && !live) process.stdout.write(`\n── ${step.name} ──\n${output}\n`)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  const skipped = tally.skipped > 0 ? `, ${tally.skipped} skipped` : ''
  const counts = step.report === undefined ? '' : `: ${tally.passed} passed, ${tally.failed} failed${skipped}`
  process.stdout.write(`${tally.failed > 0 ? '✗' : '✓'} ${step.name}${counts} (${seconds} s)\n`)
  return tally
}

/**
 * @param {Step} step
 * @param {boolean} live
 * @returns {Promise<{ code: number, output: string }>}
 */
function capture(step, live) {
  return new Promise((resolve) => {
    const child = spawn(step.command, step.args, {
      cwd: root,
      env: environment({ ...plain, ...compiled, ...step.env }),
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: limit,
      killSignal: 'SIGKILL',
    })
    /** @type {Buffer[]} */
    const chunks = []
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (/** @type {Buffer} */ chunk) => {
        chunks.push(chunk)
        if (live) process.stdout.write(chunk)
      })
    }
    const finish = (/** @type {number} */ code) =>
      resolve({ code, output: Buffer.concat(chunks).toString('utf8') })
    child.on('error', (error) => {
      chunks.push(Buffer.from(`${step.command} cannot be run: ${error.message}\n`))
      finish(127)
    })
    child.on('close', (code, signal) => finish(exitCode(code, signal)))
  })
}

/**
 * @param {string} file
 * @returns {import('./tally.mjs').VitestReport | undefined} undefined when the run ended before it wrote one
 */
function readReport(file) {
  if (!existsSync(file)) return undefined
  /** @type {import('./tally.mjs').VitestReport} */
  const contents = JSON.parse(readFileSync(file, 'utf8'))
  return contents
}
