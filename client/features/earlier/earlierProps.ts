// What everything that shows things from earlier dialogues is given.
import type { EarlierResults } from '#shared/protocol/http/series.ts'
import type { TellHistory } from './history.ts'

export interface EarlierProps {
  readonly results: EarlierResults
  readonly tell: TellHistory
  /** Whether links open beside the page, which then goes on. */
  readonly opensBeside: boolean
}
