// What dialogues add up to, over HTTP: who has met whom, what came of it, and how time was kept.
import type { Part } from '../../dialogue/organisation.ts'
import type { Duration, Instant } from '../../time/instant.ts'
import type { NamedOrganisation } from './followUps.ts'
import type { PulseResults } from './pulse.ts'

/** Whoever was there for this share of a presentation has heard it. */
export const HEARD_FROM = 0.5

/** An organisation that heard a region, and how many of its presentations. */
export interface Hearer extends NamedOrganisation {
  readonly times: number
}

/** What the dialogues add up to for one region, or for another organisation that presented. */
export interface RegionInsight extends NamedOrganisation {
  /** In how many dialogues it presented, and in how many it took part without presenting. */
  readonly presented: number
  readonly listened: number
  /** The latest dialogue it took part in. */
  readonly last: {
    readonly dialogueId: string
    readonly title: string
    readonly start: Instant
    readonly part: Part
  } | null
  /** The most often first, then by name. */
  readonly heardByActors: readonly Hearer[]
  readonly heardByOthers: readonly Hearer[]
  /** The actors, among all that the dialogues had, that have heard none of its presentations. By name. */
  readonly notMet: readonly NamedOrganisation[]
  readonly areas: number
  /** Areas on which anybody has reported an outcome. */
  readonly reportedAreas: number
  /** Open or in progress; `overdue` are those of them whose due date has passed. */
  readonly openFollowUps: number
  readonly overdue: number
}

/** From presentations to what came of them. */
export interface Funnel {
  readonly presentations: number
  /** Presentations by an organisation that an area of the same dialogue names. */
  readonly presentationsWithArea: number
  readonly areas: number
  readonly areasWithFollowUp: number
  readonly followUps: number
  readonly followUpsDone: number
  /** Areas on which anybody has reported an outcome. */
  readonly reportedAreas: number
  /** Areas that led to something, by the word of at least one side. */
  readonly areasWithResult: number
  /** Areas whose sides say different things. */
  readonly areasDiffering: number
}

/** How long the presentations of one dialogue took. */
export interface DialogueTime {
  readonly dialogueId: string
  readonly title: string
  readonly start: Instant
  /** In the agenda's order. */
  readonly presentations: readonly {
    readonly slotId: string
    readonly presenter: NamedOrganisation
    readonly planned: Duration
    readonly used: Duration
  }[]
}

/** The pulse of one dialogue. */
export interface DialoguePulse {
  readonly dialogueId: string
  readonly title: string
  readonly start: Instant
  readonly results: PulseResults
}

/** `GET /api/insights`, and `GET /api/series/:id/insights` for one series: of the dialogues that have ended and that the asker may see. */
export interface Insights {
  /** The series that was asked for. */
  readonly series: { readonly id: string; readonly title: string } | null
  /** How many dialogues it is about. */
  readonly dialogues: number
  /** Every region, from north to south, then other organisations that presented, by name. */
  readonly regions: readonly RegionInsight[]
  /** The organisations that sat in the panel of any of the dialogues, by name. */
  readonly actors: readonly NamedOrganisation[]
  readonly funnel: Funnel
  /** The earliest first; without dialogues that had no presentation. */
  readonly timeKept: readonly DialogueTime[]
  /** The earliest first; only dialogues that have enough answers. */
  readonly pulse: readonly DialoguePulse[]
  /** The day in Stockholm by which "overdue" is meant. */
  readonly today: string
}
