// The details of a dialogue as a form holds them, and the way to the details themselves and back.
import { z } from 'zod'
import { detailsSchema, prioritySchema } from '#shared/dialogue/details/details.ts'
import type { Details } from '#shared/dialogue/details/details.ts'
import { warningsOf } from '#shared/dialogue/details/warnings.ts'
import { daySchema } from '#shared/dialogue/text.ts'
import { err, ok } from '#shared/lib/result.ts'
import type { Result } from '#shared/lib/result.ts'
import { minutes, seconds } from '#shared/time/instant.ts'
import type { Instant } from '#shared/time/instant.ts'
import { dayOf, instantAt, timeOf } from '#shared/time/stockholm.ts'

/** What has been typed; it need not be right. Numbers are `null` when empty. */
export const detailsFormSchema = z.object({
  title: z.string(),
  leadId: z.string().nullable(),
  day: z.string(),
  time: z.string(),
  bookedMinutes: z.number().nullable(),
  priorities: z.array(prioritySchema),
  videoUrl: z.string(),
  /** With how many minutes left the clock says so first. */
  soonMinutes: z.number().nullable(),
  /** With how many seconds left it says so for the last time. */
  lastSeconds: z.number().nullable(),
})
export type DetailsForm = Readonly<z.infer<typeof detailsFormSchema>>
export type DetailsField = keyof DetailsForm

const timeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/** The form that shows these details. */
export function formOf(details: Details): DetailsForm {
  const [soon, last] = warningsOf(details)
  return {
    title: details.title,
    leadId: details.leadId,
    day: dayOf(details.plannedStart),
    time: timeOf(details.plannedStart),
    bookedMinutes: details.bookedMs / minutes(1),
    priorities: details.priorities,
    videoUrl: details.videoUrl ?? '',
    soonMinutes: soon / minutes(1),
    lastSeconds: last / seconds(1),
  }
}

/** The details that the form describes, or the fields that are not filled in as they must be. */
export function readDetails(
  form: DetailsForm,
  formatId: Details['formatId'],
): Result<Details, readonly DetailsField[]> {
  const when = readWhen(form)
  const parsed = detailsSchema.safeParse({
    title: form.title,
    leadId: form.leadId,
    // Some moment stands in for one that cannot be read, so that the other fields are looked at too.
    plannedStart: when.ok ? when.value : instantAt('2026-01-01', '09:00'),
    bookedMs: form.bookedMinutes === null ? null : Math.round(form.bookedMinutes * minutes(1)),
    priorities: form.priorities,
    videoUrl: form.videoUrl.trim() === '' ? null : form.videoUrl,
    formatId,
    warnings: readWarnings(form),
  })
  if (when.ok && parsed.success) return ok(parsed.data)
  const issues = parsed.success ? [] : parsed.error.issues
  const wrong = issues.flatMap(({ path }) => fieldsOf[path.join('.')] ?? fieldsOf[String(path[0])] ?? [])
  return err([...new Set([...wrong, ...(when.ok ? [] : when.error)])])
}

/** The fields in which each detail is filled in. */
const fieldsOf: Readonly<Record<string, readonly DetailsField[]>> = {
  title: ['title'],
  leadId: ['leadId'],
  bookedMs: ['bookedMinutes'],
  videoUrl: ['videoUrl'],
  priorities: ['priorities'],
  'warnings.soonMs': ['soonMinutes'],
  'warnings.lastMs': ['lastSeconds'],
  // In the wrong order; which of them is meant otherwise only the facilitator knows.
  warnings: ['soonMinutes', 'lastSeconds'],
}

/** The moments of the warnings as the details hold them; whether they are right is for the schema to say. */
function readWarnings({ soonMinutes, lastSeconds }: Pick<DetailsForm, 'soonMinutes' | 'lastSeconds'>) {
  return {
    soonMs: soonMinutes === null ? null : Math.round(soonMinutes * minutes(1)),
    lastMs: lastSeconds === null ? null : Math.round(lastSeconds * seconds(1)),
  }
}

/** When the dialogue begins, as far as that has been filled in; `null` when it cannot be read. */
export function startOf(form: Pick<DetailsForm, 'day' | 'time'>): Instant | null {
  const when = readWhen(form)
  return when.ok ? when.value : null
}

function readWhen({
  day,
  time,
}: Pick<DetailsForm, 'day' | 'time'>): Result<Instant, readonly DetailsField[]> {
  const dayIsRead = daySchema.safeParse(day).success
  const timeIsRead = timeSchema.safeParse(time).success
  if (!dayIsRead || !timeIsRead)
    return err([...(dayIsRead ? [] : ['day' as const]), ...(timeIsRead ? [] : ['time' as const])])
  const plannedStart = instantAt(day, time)
  return detailsSchema.shape.plannedStart.safeParse(plannedStart).success ? ok(plannedStart) : err(['day'])
}
