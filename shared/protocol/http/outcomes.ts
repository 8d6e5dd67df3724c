// What came of areas for continued dialogue, over HTTP.
import type { NextStep } from '../../dialogue/areas/area.ts'
import type { OutcomeReport } from '../../dialogue/outcomes/outcome.ts'
import type { AreaOutcome } from '../../dialogue/outcomes/sides.ts'
import type { ReportRound } from '../../dialogue/outcomes/state.ts'
import type { Status } from '../../dialogue/status.ts'
import type { Instant } from '../../time/instant.ts'
import type { PersonCard } from '../directory.ts'
import type { NamedOrganisation } from './followUps.ts'

/** An area with what each of its sides has reported. */
export interface AreaRow {
  readonly dialogueId: string
  readonly dialogueTitle: string
  readonly dialogueStart: Instant
  readonly areaId: string
  readonly subject: string
  readonly nextStep: NextStep
  readonly nextStepNote: string | null
  readonly status: Status
  readonly regions: readonly NamedOrganisation[]
  readonly actors: readonly NamedOrganisation[]
  readonly outcome: AreaOutcome
  /** How many follow-ups it has that are neither done nor dropped. */
  readonly openFollowUps: number
  readonly recordedAt: Instant
}

/** A round of reports: planned until it opens, open until its last day has passed, then closed. Days in Stockholm. */
export interface RoundView extends ReportRound {
  readonly dialogueId: string
  readonly stage: 'planned' | 'open' | 'closed'
  /** Sides that have reported since the round opened, of all sides of all areas. */
  readonly reported: number
  readonly sides: number
}

/** Something that an organisation of the asker's may report on. */
export interface AreaToReport {
  readonly area: AreaRow
  /** For which of the asker's organisations. */
  readonly organisation: NamedOrganisation
  readonly report: OutcomeReport | null
  /** The round that asks for it now, unless it has been reported since that opened. */
  readonly askedBy: RoundView | null
}

/** What the asker stands for: `GET /api/my`. An organisation is hers while she has a seat for it in any dialogue. */
export interface MyOrganisations {
  readonly organisations: readonly NamedOrganisation[]
  /** Those that are asked for first, then the newest first. */
  readonly toReport: readonly AreaToReport[]
  /** Open or in progress, and those of them past their due date, owned by her organisations. */
  readonly open: number
  readonly overdue: number
}

/** The rounds of one dialogue: `GET /api/dialogues/:id/report-rounds`. They are opened and cancelled by commands. */
export type Rounds = readonly RoundView[]

/** Everything that has been reported on one area: `GET /api/dialogues/:id/areas/:areaId/reports`. */
export interface OutcomeReports {
  /** The latest first; of each organisation the first of its own is the one that holds. */
  readonly reports: readonly OutcomeReport[]
  /** The names of those who wrote them, without those who have been erased. */
  readonly people: readonly PersonCard[]
}
