// Series of dialogues, over HTTP.
import { z } from 'zod'
import type { Area } from '../../dialogue/areas/area.ts'
import type { FollowUp } from '../../dialogue/followUps/followUp.ts'
import type { OutcomeReport } from '../../dialogue/outcomes/outcome.ts'
import type { DialogueDraft } from '../../dialogue/nextDialogue.ts'
import { idSchema } from '../../dialogue/identifiers.ts'
import type { OrganisationId } from '../../dialogue/identifiers.ts'
import { lineSchema } from '../../dialogue/text.ts'
import type { Phase } from '../../dialogue/timer/state.ts'
import type { Instant } from '../../time/instant.ts'
import type { PersonCard } from '../directory.ts'
import type { FollowUpRow } from './followUps.ts'
import type { AreaRow, RoundView } from './outcomes.ts'
import type { PulseResults } from './pulse.ts'

/** What is filled in for a series: `POST /api/series`, and whole again in `PATCH /api/series/:id`. For accounts. */
export const seriesFieldsSchema = z.object({ title: lineSchema(120), theme: lineSchema(200) })
export type SeriesFields = z.infer<typeof seriesFieldsSchema>

/** A series: dialogues on one theme, one to four a year. */
export interface Series extends SeriesFields {
  readonly id: string
  readonly createdAt: Instant
}

/** The series that a dialogue is put into, or taken out of: `PUT /api/dialogues/:id/series`, for those who facilitate it. */
export const dialogueSeriesSchema = z.object({
  /** A series that the asker leads on; `null` takes the dialogue out. From one to another it goes in two steps. */
  seriesId: idSchema.nullable(),
})
export type DialogueSeries = z.infer<typeof dialogueSeriesSchema>

/** A dialogue as it is named in a list of series. */
export type DialogueMoment = Pick<SeriesDialogue, 'id' | 'title' | 'plannedStart'>

/** A series in a list: `GET /api/series`, those that the asker may see, by title. */
export interface SeriesSummary extends Series {
  readonly dialogues: number
  /** The first that is still to end, today or later. */
  readonly next: DialogueMoment | null
  /** The last of the others. */
  readonly latest: DialogueMoment | null
  readonly areas: number
  readonly openFollowUps: number
  readonly overdue: number
  /** Whether the asker may change the series, put dialogues into it, and start its next. */
  readonly mayManage: boolean
}

/** One dialogue of a series. */
export interface SeriesDialogue {
  readonly id: string
  readonly title: string
  readonly plannedStart: Instant
  readonly phase: Phase
  readonly presenting: number
  readonly areas: number
  readonly followUps: number
  readonly openFollowUps: number
  readonly overdue: number
  /** `null` until enough people have answered. */
  readonly pulse: PulseResults | null
}

/** What one side said of one area in a round; the last of what it said then. */
export type RoundAnswer = Pick<OutcomeReport, 'areaId' | 'organisationId' | 'kinds' | 'reportedAt'>

/** A round with what was reported in it: from the day it opened until the next of its dialogue did. */
export interface SeriesRound extends Omit<RoundView, 'reported'> {
  /** One for each side of each area that has answered, of `sides`. */
  readonly answers: readonly RoundAnswer[]
}

/** A whole series: `GET /api/series/:id`. Somebody who is no facilitator in it sees those of its dialogues that she has a seat in. */
export interface SeriesView {
  readonly series: Series
  /** The earliest first. */
  readonly dialogues: readonly SeriesDialogue[]
  readonly areas: readonly AreaRow[]
  /** Neither done nor dropped, by due date; at most 500. */
  readonly openFollowUps: readonly FollowUpRow[]
  /** By the day they open. */
  readonly rounds: readonly SeriesRound[]
  /** Whether the asker may change the series, and start its next dialogue. */
  readonly mayManage: boolean
  readonly today: string
}

/** What a next dialogue in the series begins with: `GET /api/series/:id/next`. What is `null` is for the facilitator to fill in. */
export interface NextDialogue {
  readonly series: Series
  /** Where it is taken from; `null` in a series without dialogues. */
  readonly from: { readonly dialogueId: string; readonly title: string } | null
  readonly draft: DialogueDraft | null
  /** How many of each organisation there can be invited again by the asker, who is not counted. */
  readonly people: Readonly<Partial<Record<OrganisationId, number>>>
  /** When it could begin, at the series' own pace. */
  readonly suggestedStart: Instant | null
  /** What is neither done nor dropped in the series, and so becomes agenda material. */
  readonly stillOpen: { readonly followUps: number; readonly areas: number }
}

/**
 * What is still open from the earlier dialogues of the same series, with its history: `GET /api/dialogues/:id/earlier`. Those who
 * facilitate the dialogue see all of it, others what concerns their own organisation. These are references: each is changed where
 * it was made. Nothing when the dialogue's details leave it out.
 */
export interface EarlierResults {
  readonly series: Series | null
  readonly followUps: readonly { readonly row: FollowUpRow; readonly followUp: FollowUp }[]
  readonly areas: readonly { readonly row: AreaRow; readonly area: Area }[]
  /** The names of people in the histories. */
  readonly people: readonly PersonCard[]
}
