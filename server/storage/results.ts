// What dialogues have led to, across all of them: a read model of areas, follow-ups and rounds of reports that can be searched.
import type { Area } from '#shared/dialogue/areas/area.ts'
import type { FollowUp } from '#shared/dialogue/followUps/followUp.ts'
import type { AreaId, DialogueId, FollowUpId, OrganisationId } from '#shared/dialogue/identifiers.ts'
import type { AreaOutcome } from '#shared/dialogue/outcomes/sides.ts'
import type { ReportRound } from '#shared/dialogue/outcomes/state.ts'
import type { HeldDialogue } from '#shared/dialogue/report/heldDialogue.ts'
import type { Status } from '#shared/dialogue/status.ts'
import type { FollowUpFilter } from '#shared/protocol/followUpFilter.ts'
import type { NamedOrganisation } from '#shared/protocol/http/followUps.ts'
import type { Instant } from '#shared/time/instant.ts'

/** Grows whenever the read models hold something new; dialogues written under an earlier number are then read from their logs again. */
export const READ_MODELS_VERSION = 2

/** A follow-up as it is searched for, with the names that its dialogue gives organisations. */
export interface StoredFollowUp extends Pick<
  FollowUp,
  'what' | 'ownerPersonId' | 'dueDate' | 'status' | 'recordedBy' | 'recordedAt' | 'revision'
> {
  readonly followUpId: FollowUpId
  readonly owner: NamedOrganisation
  readonly area: Readonly<Pick<Area, 'id' | 'subject'>> | null
  /** Whom it concerns on the presenting side: by its area, its slot and its owner. */
  readonly regions: readonly NamedOrganisation[]
  /** The same for the panel's side. */
  readonly actors: readonly NamedOrganisation[]
  readonly comments: number
  readonly updatedAt: Instant
}

/** An area as it is listed, with what its sides have reported. */
export interface StoredArea extends Pick<
  Area,
  'subject' | 'nextStep' | 'nextStepNote' | 'status' | 'recordedAt'
> {
  readonly areaId: AreaId
  readonly regions: readonly NamedOrganisation[]
  readonly actors: readonly NamedOrganisation[]
  readonly outcome: AreaOutcome
}

/** What a change of a dialogue makes of its part of the read model. */
export interface ResultsChange {
  /** The series that the dialogue is part of. */
  readonly seriesId: string | null
  /** Those that are new or have changed, as they are now; they are never removed. */
  readonly followUps: readonly StoredFollowUp[]
  readonly areas: readonly StoredArea[]
  /** All there are; `null` when they have not changed. */
  readonly rounds: readonly ReportRound[] | null
  /** The dialogue as it counts among others; `null` when that has not changed, or it has not ended. */
  readonly held: HeldDialogue | null
}

/** What is told of the dialogue that something belongs to. */
export interface OfDialogue {
  readonly dialogueId: DialogueId
  readonly dialogueTitle: string
  readonly dialogueStart: Instant
  readonly seriesId: string | null
}

/** A follow-up with the dialogue that it was agreed in. */
export type FoundFollowUp = StoredFollowUp & OfDialogue
/** An area with the dialogue that it arose in. */
export type FoundArea = StoredArea & OfDialogue
/** A round of reports with the dialogue whose areas it asks about. */
export type FoundRound = ReportRound & OfDialogue
/** A dialogue that has been held, as it counts among others. */
export type FoundHeld = HeldDialogue & OfDialogue

/** Where to look: in these dialogues, and wherever these organisations own or are named; or everywhere. */
export type Scope =
  | 'everywhere'
  | { readonly dialogueIds: readonly DialogueId[]; readonly organisationIds: readonly OrganisationId[] }

/** A search for follow-ups. The filter's page is left to `offset` and `limit`. */
export interface FollowUpQuery {
  readonly scope: Scope
  readonly filter: Omit<FollowUpFilter, 'page'>
  /** ISO 8601; what is due before it is overdue. */
  readonly today: string
  readonly offset: number
  /** Up to `Number.MAX_SAFE_INTEGER`, which leaves nothing out. */
  readonly limit: number
}

/** What a search has found. */
export interface FollowUpsFound {
  readonly rows: readonly FoundFollowUp[]
  /** How many fit the filter, by status, also beyond the limit. */
  readonly byStatus: Readonly<Record<Status, number>>
  /** Of those that fit, how many are open or in progress although their due date has passed. */
  readonly overdue: number
}

/** What the follow-ups in a scope name, each once, in no particular order. */
export interface FollowUpNames {
  readonly regions: readonly NamedOrganisation[]
  readonly actors: readonly NamedOrganisation[]
  readonly owners: readonly NamedOrganisation[]
  readonly dialogueIds: readonly DialogueId[]
}

/**
 * The read model, to be read; it is written by the event log. Every method rejects with a `StorageError` when the storage fails.
 * Orders are total, so that pages neither overlap nor leave anything out.
 */
export interface ResultsStore {
  followUps(query: FollowUpQuery): Promise<FollowUpsFound>
  /** Those of one dialogue among `followUpIds` that exist. */
  followUpsById(dialogueId: DialogueId, followUpIds: readonly FollowUpId[]): Promise<readonly FoundFollowUp[]>
  followUpNames(scope: Scope): Promise<FollowUpNames>
  /** The areas in these dialogues, and those that name one of these organisations; the earliest dialogue first, then as recorded. */
  areas(scope: Scope): Promise<readonly FoundArea[]>
  /** The rounds of these dialogues, or of all, by the day they open. */
  rounds(dialogueIds: readonly DialogueId[] | 'all'): Promise<readonly FoundRound[]>
  /** Those of these dialogues that have ended, the earliest planned start first. */
  held(dialogueIds: readonly DialogueId[]): Promise<readonly FoundHeld[]>
  /** The dialogues of these series, in no particular order. */
  dialoguesInSeries(seriesIds: readonly string[]): Promise<readonly DialogueId[]>
  /** Which of these dialogues are in a series, and in which. */
  seriesOf(dialogueIds: readonly DialogueId[]): Promise<ReadonlyMap<DialogueId, string>>
}
