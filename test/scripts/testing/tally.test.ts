// What `npm test` counts.
import { describe, expect, test } from 'vitest'
import { sum, tallyCheck, tallySuite } from '#scripts/testing/tally.mjs'

const file = (...statuses: string[]) => ({
  status: statuses.includes('failed') ? 'failed' : 'passed',
  assertionResults: statuses.map((status) => ({ status })),
})

const report = (testResults: ReturnType<typeof file>[]) => {
  const count = (status: string) =>
    testResults.flatMap((each) => each.assertionResults).filter((each) => each.status === status).length
  return {
    numPassedTests: count('passed'),
    numFailedTests: count('failed'),
    numPendingTests: count('pending'),
    numTodoTests: count('todo'),
    testResults,
  }
}

describe('a suite of tests', () => {
  test('counts its tests by how they ended', () => {
    const results = report([file('passed', 'passed', 'failed'), file('passed', 'pending', 'todo')])
    expect(tallySuite(1, results)).toEqual({ passed: 3, failed: 1, skipped: 2 })
  })

  test('counts a file that fails outside its tests as one failed', () => {
    const broken = { status: 'failed', assertionResults: [] }
    expect(tallySuite(1, report([file('passed'), broken]))).toMatchObject({ passed: 1, failed: 1 })
  })

  test('counts one failed when it ends badly though every test passed', () => {
    expect(tallySuite(1, report([file('passed')]))).toMatchObject({ passed: 1, failed: 1 })
  })

  test('counts one failed when it leaves no report', () => {
    expect(tallySuite(0, undefined)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  })

  test('counts one failed when no test ran', () => {
    expect(tallySuite(0, report([]))).toMatchObject({ passed: 0, failed: 1 })
    expect(tallySuite(0, report([file('pending')]))).toMatchObject({ passed: 0, failed: 1, skipped: 1 })
  })
})

test('a check counts as one, by its exit code', () => {
  expect(tallyCheck(0)).toEqual({ passed: 1, failed: 0, skipped: 0 })
  expect(tallyCheck(2)).toEqual({ passed: 0, failed: 1, skipped: 0 })
})

test('tallies add up', () => {
  expect(sum([tallyCheck(0), tallyCheck(1), tallySuite(0, report([file('passed', 'pending')]))])).toEqual({
    passed: 2,
    failed: 1,
    skipped: 1,
  })
})
