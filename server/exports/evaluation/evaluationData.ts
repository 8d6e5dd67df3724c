// What the data for evaluation is made from.
import type { DialogueId } from '#shared/dialogue/identifiers.ts'
import type { Language } from '#shared/lib/language.ts'
import type { PulseResults } from '#shared/protocol/http/pulse.ts'
import type { Series } from '#shared/protocol/http/series.ts'
import type { Instant } from '#shared/time/instant.ts'
import type { EvaluatedDialogue } from './evaluatedDialogue.ts'

/** Everything that the tables tell of. */
export interface EvaluationData {
  readonly series: readonly Series[]
  /** The earliest first. */
  readonly dialogues: readonly EvaluatedDialogue[]
  /** A dialogue that too few have answered in is not in it. */
  readonly pulses: ReadonlyMap<DialogueId, PulseResults>
  /** Of the dictionary. */
  readonly language: Language
  readonly now: Instant
}
