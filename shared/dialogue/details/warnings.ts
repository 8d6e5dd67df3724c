// When a dialogue's clock changes its word: the facilitator's own moments, or the format's.
import { formats } from '../format.ts'
import type { Format } from '../format.ts'
import type { Details } from './details.ts'

/** The time left at the first and at the last warning. */
export function warningsOf(details: Pick<Details, 'formatId' | 'warnings'>): Format['warnings'] {
  const { warnings, formatId } = details
  return warnings === undefined ? formats[formatId].warnings : [warnings.soonMs, warnings.lastMs]
}
