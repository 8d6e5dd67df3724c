// What an export is made from: everything about one dialogue, as it stands at one moment.
import type * as Y from 'yjs'
import type { RecordedEvent } from '#shared/dialogue/events.ts'
import type { SlotId } from '#shared/dialogue/identifiers.ts'
import type { DialogueState } from '#shared/dialogue/state.ts'
import type { Language } from '#shared/lib/language.ts'
import type { Directory } from '#shared/protocol/directory.ts'
import type { PulseResults } from '#shared/protocol/http/pulse.ts'
import type { Instant } from '#shared/time/instant.ts'

/** A dialogue at one moment, with everything that a file may tell of it. */
export interface ExportSnapshot {
  readonly state: DialogueState
  /** The log that the state follows from. */
  readonly log: readonly RecordedEvent[]
  /** Names of people; whoever is erased is not in it. */
  readonly directory: Directory
  /** The notes of each slot in which anything has been written. */
  readonly notes: ReadonlyMap<SlotId, Y.Doc>
  /** What was answered when it closed; `null` while the answers are too few to be shown. */
  readonly pulse: PulseResults | null
  readonly language: Language
  readonly now: Instant
  /** Where the product is reached, without a slash at the end: `https://dialog.example.se`. */
  readonly baseUrl: string
}
