// Follow-ups across dialogues, over HTTP: the table, one of them with its history, and changes to many at once.
import { z } from 'zod'
import type { Area } from '../../dialogue/areas/area.ts'
import { followUpFieldsSchema } from '../../dialogue/followUps/followUp.ts'
import type { FollowUp } from '../../dialogue/followUps/followUp.ts'
import { idSchema } from '../../dialogue/identifiers.ts'
import type { Organisation } from '../../dialogue/organisation.ts'
import type { Status } from '../../dialogue/status.ts'
import type { Instant } from '../../time/instant.ts'
import type { PersonCard } from '../directory.ts'
import type { CommandAnswer } from '../socket.ts'

/** An organisation by what it is called in the dialogue. */
export type NamedOrganisation = Readonly<Pick<Organisation, 'id' | 'name'>>

/** A follow-up with what it names looked up. */
export interface FollowUpRow {
  readonly dialogueId: string
  readonly dialogueTitle: string
  readonly dialogueStart: Instant
  readonly seriesId: string | null
  readonly followUpId: string
  readonly what: string
  readonly owner: NamedOrganisation
  /** The contact person; `name` is empty for somebody who has been erased. */
  readonly contact: PersonCard | null
  /** ISO 8601. */
  readonly dueDate: string | null
  readonly status: Status
  /** Whether it is open or in progress although its due date has passed. */
  readonly overdue: boolean
  readonly area: { readonly id: string; readonly subject: string } | null
  /** Who it concerns on the presenting side, and on the panel's. */
  readonly regions: readonly NamedOrganisation[]
  readonly actors: readonly NamedOrganisation[]
  readonly comments: number
  readonly recordedAt: Instant
  readonly updatedAt: Instant
  /** What a change names as its `baseRevision`. */
  readonly revision: number
  /** Whether the asker may change it. */
  readonly mayChange: boolean
}

/**
 * A page of rows: `GET /api/follow-ups?…`, all that the asker may see; `GET /api/my/follow-ups?…`, those that her organisations
 * own in any dialogue. The parameters are those of `writeFollowUpFilter`; what is not understood is refused with its name.
 */
export interface FollowUpPage {
  readonly rows: readonly FollowUpRow[]
  /** How many fit the filter, on all pages. */
  readonly total: number
  /** Of those that fit, whatever page they are on. */
  readonly byStatus: Readonly<Record<Status, number>>
  readonly overdue: number
  readonly page: number
  readonly pages: number
  /** The day in Stockholm by which "overdue" is meant. */
  readonly today: string
}

/** What there is to choose from in a filter: `GET /api/follow-ups/choices`, by what the asker may see. Ordered by name. */
export interface FollowUpChoices {
  readonly regions: readonly NamedOrganisation[]
  readonly actors: readonly NamedOrganisation[]
  readonly owners: readonly NamedOrganisation[]
  readonly series: readonly { readonly id: string; readonly title: string; readonly theme: string }[]
  /** The latest planned start first. */
  readonly dialogues: readonly { readonly id: string; readonly title: string; readonly start: Instant }[]
}

/** One follow-up with all that is known of it: `GET /api/dialogues/:id/follow-ups/:followUpId`. */
export interface FollowUpView {
  readonly row: FollowUpRow
  readonly followUp: FollowUp
  readonly area: Area | null
  /** The names of people in its history and comments, and of those below. */
  readonly people: readonly PersonCard[]
  /** Organisations that may own it. */
  readonly organisations: readonly NamedOrganisation[]
  /** Who may be its contact person: those who take part for the owner, and the asker when she stands for it. */
  readonly colleagueIds: readonly string[]
  readonly mayComment: boolean
}

/** The most follow-ups that one request changes. */
const MOST_CHANGES = 200

/** Changes to many follow-ups: `POST /api/follow-ups/changes`. Each is decided for itself and has its own answer. */
export const followUpChangesSchema = z.object({
  changes: z
    .array(
      z.object({
        /** Makes a retry harmless: the same id gets the first answer again. */
        commandId: z.uuid(),
        dialogueId: idSchema,
        followUpId: idSchema,
        /** A field that somebody else changed after this revision is not overwritten: the answer is `changed-meanwhile`. */
        baseRevision: z.int().min(1),
        changes: followUpFieldsSchema.partial(),
      }),
    )
    .min(1)
    .max(MOST_CHANGES),
})
export type FollowUpChanges = z.infer<typeof followUpChangesSchema>

/** The answers, in the order of the changes. */
export interface FollowUpChangesAnswer {
  readonly results: readonly {
    readonly dialogueId: string
    readonly followUpId: string
    readonly answer: CommandAnswer
    /** The row as it is now, changed or not; `null` when the asker may not see it. */
    readonly row: FollowUpRow | null
  }[]
}

/*
 * One command: `POST /api/dialogues/:id/commands`, with a `CommandMessage` as its body and a `CommandAnswer` as its answer, with
 * status 200 also when the command is refused. It is for those who are not in the dialogue's live room: changing, commenting on
 * or handing over one follow-up, reporting an outcome, opening a round of reports.
 */
