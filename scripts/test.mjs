// `npm test`: installs what is missing, runs every check and every test, and closes with `N passed, N failed`.
import { availableParallelism } from 'node:os'
import { say } from './child.mjs'
import { ensureChromium } from './setup/chromium.mjs'
import { ensureDatabases } from './setup/databases.mjs'
import { ensureInstalled } from './setup/install.mjs'
import { ensureOffice } from './setup/office.mjs'
import { ensureProxies } from './setup/proxies.mjs'
import { check, runSideBySide, suite } from './testing/step.mjs'
import { sum } from './testing/tally.mjs'

/** @returns {Promise<import('./testing/tally.mjs').Tally>} */
async function runAll() {
  await ensureInstalled({ withDev: true })
  const chromium = await ensureChromium()
  await ensureDatabases()
  await ensureOffice()
  await ensureProxies()
  const cores = availableParallelism()
  const checks = await runSideBySide([
    check('typecheck', 'tsc', ['-b']),
    check('lint', 'oxlint', ['--quiet', '--format=unix']),
    check('format', 'prettier', ['--check', '--log-level=warn', '.']),
    check('client build', 'node', ['scripts/build.mjs', '--if-stale']),
  ])
  // In one row, so that no core waits for the longer of the two.
  const suites = await runSideBySide([
    suite('unit and integration', ['unit', 'integration'], { maxWorkers: Math.max(2, cores) }),
  ])
  const pages = await runSideBySide([
    suite('browser', ['browser'], { maxWorkers: Math.max(2, cores), env: { CHROMIUM_PATH: chromium } }),
  ])
  return sum([...checks, ...suites, ...pages])
}

let total = { passed: 0, failed: 1 }
try {
  total = await runAll()
} catch (error) {
  say(error instanceof Error ? error.message : String(error))
}
process.exitCode = total.failed > 0 ? 1 : 0
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`)
