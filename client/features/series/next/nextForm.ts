// The form for a next dialogue: what is filled in, and the dialogue that the server is asked to create.
import { detailsSchema } from '#shared/dialogue/details/details.ts'
import type { NewDialogue } from '#shared/dialogue/create.ts'
import type { DialogueId } from '#shared/dialogue/identifiers.ts'
import type { DialogueDraft } from '#shared/dialogue/nextDialogue.ts'
import { daySchema } from '#shared/dialogue/text.ts'
import { err, ok } from '#shared/lib/result.ts'
import type { Result } from '#shared/lib/result.ts'
import type { NextDialogue } from '#shared/protocol/http/series.ts'
import type { Instant } from '#shared/time/instant.ts'
import { dayOf, instantAt, timeOf } from '#shared/time/stockholm.ts'

/** What has been filled in; it need not be right. Day and time are Stockholm's. */
export interface NextForm {
  readonly title: string
  readonly day: string
  readonly time: string
  /** Organisations that do not come along this time. */
  readonly leftOut: ReadonlySet<string>
  /** Whether the people of the organisations that come along are invited again. */
  readonly invitesAgain: boolean
  /** Whether what is still open comes along as agenda material. */
  readonly bringsOpen: boolean
}

/** Why a form describes no dialogue. */
export type NextProblem = 'title' | 'day' | 'past' | 'time' | 'nobody'

/**
 * Creates the dialogue, invites the people of `peopleFrom` unless that is `null`, and goes there; resolves to why that did not go
 * well, in words, or to `null`.
 */
export type CreateNext = (wanted: NewDialogue, peopleFrom: DialogueId | null) => Promise<string | null>

const timeForm = /^([01]\d|2[0-3]):[0-5]\d$/

/** The form to begin with: everybody comes along, and what is open too. */
export function firstForm({ details }: DialogueDraft, start: Instant | null): NextForm {
  return {
    title: details.title,
    day: start === null ? '' : dayOf(start),
    time: start === null ? '09:00' : timeOf(start),
    leftOut: new Set(),
    invitesAgain: true,
    bringsOpen: true,
  }
}

/** How many people are invited again: those of the organisations that come along. */
export function countPeople(
  { leftOut }: NextForm,
  { details, organisations }: DialogueDraft,
  people: NextDialogue['people'],
): number {
  return organisations
    .filter(({ id }) => id === details.leadId || !leftOut.has(id))
    .reduce((sum, { id }) => sum + (people[id] ?? 0), 0)
}

/** The dialogue that the form describes, or what has to be put right. The lead always comes along. `today` is Stockholm's. */
export function readNext(
  form: NextForm,
  draft: DialogueDraft,
  today: string,
): Result<NewDialogue, readonly NextProblem[]> {
  const { details } = draft
  const organisations = draft.organisations.filter(({ id }) => id === details.leadId || !form.leftOut.has(id))
  const title = detailsSchema.shape.title.safeParse(form.title)
  const isDay = daySchema.safeParse(form.day).success
  const isTime = timeForm.test(form.time)
  const problems: readonly NextProblem[] = [
    ...(title.success ? [] : ['title' as const]),
    ...(isDay ? [] : ['day' as const]),
    ...(isDay && form.day < today ? ['past' as const] : []),
    ...(isTime ? [] : ['time' as const]),
    ...(organisations.some(({ part }) => part === 'presents') ? [] : ['nobody' as const]),
  ]
  if (!title.success || problems.length > 0) return err(problems)
  const takesPart = new Set(organisations.map(({ id }) => id))
  return ok({
    details: {
      ...details,
      title: title.data,
      plannedStart: instantAt(form.day, form.time),
      // What somebody seeks cooperation on goes with whoever seeks it.
      priorities: details.priorities.filter(({ actorId }) => actorId === null || takesPart.has(actorId)),
      ...(form.bringsOpen ? {} : { leavesOutEarlier: true }),
    },
    organisations: [...organisations],
    lengths: draft.lengths,
  })
}
