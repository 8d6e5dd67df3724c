// Counts what passed and failed, so that nothing that went wrong can end as zero failed.

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Tally
 * @typedef {{
 *   numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number,
 *   testResults: { status: string, assertionResults: { status: string }[] }[],
 * }} VitestReport as its JSON reporter writes it
 */

/**
 * A check that only passes or fails counts as one.
 * @param {number} exitCode
 * @returns {Tally}
 */
export function tallyCheck(exitCode) {
  return { passed: exitCode === 0 ? 1 : 0, failed: exitCode === 0 ? 0 : 1, skipped: 0 }
}

/**
 * Counts a suite of tests. A file that fails outside its tests counts as one failed, and so does a run that ended
 * badly with no failed test to show (a crash, an unhandled error), wrote no report, or ran no test.
 * @param {number} exitCode
 * @param {VitestReport | undefined} report
 * @returns {Tally}
 */
export function tallySuite(exitCode, report) {
  if (report === undefined) return { passed: 0, failed: 1, skipped: 0 }
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  )
  const passed = report.numPassedTests
  const failed = report.numFailedTests + brokenFiles.length
  const wentWrong = exitCode !== 0 || passed === 0
  return {
    passed,
    failed: failed === 0 && wentWrong ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/**
 * @param {Tally[]} tallies
 * @returns {Tally}
 */
export function sum(tallies) {
  return tallies.reduce(
    (total, each) => ({
      passed: total.passed + each.passed,
      failed: total.failed + each.failed,
      skipped: total.skipped + each.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  )
}
