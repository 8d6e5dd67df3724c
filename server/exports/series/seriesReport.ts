// What the report of a series is made from: its dialogues, and what all of them led to.
import type { DialogueId } from '#shared/dialogue/identifiers.ts'
import type { Language } from '#shared/lib/language.ts'
import type { FollowUpRow } from '#shared/protocol/http/followUps.ts'
import type { AreaRow } from '#shared/protocol/http/outcomes.ts'
import type { PulseResults } from '#shared/protocol/http/pulse.ts'
import type { Series } from '#shared/protocol/http/series.ts'
import type { Instant } from '#shared/time/instant.ts'
import type { SeriesDialogue } from './seriesDialogue.ts'

/** What the report is made from. */
export interface SeriesReport {
  readonly series: Series
  /** The earliest first. */
  readonly dialogues: readonly SeriesDialogue[]
  readonly areas: readonly AreaRow[]
  /** Whatever their status, by due date. */
  readonly followUps: readonly FollowUpRow[]
  /** A dialogue that too few have answered in is not in it. */
  readonly pulses: ReadonlyMap<DialogueId, PulseResults>
  readonly language: Language
  readonly now: Instant
}
