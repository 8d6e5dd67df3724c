// The details of a dialogue as a form holds them, and the way to the details themselves and back.
import { z } from 'zod'
import { detailsSchema, prioritySchema } from '#shared/dialogue/details/details.ts'
import type { Details } from '#shared/dialogue/details/details.ts'
import { daySchema } from '#shared/dialogue/text.ts'
import { err, ok } from '#shared/lib/result.ts'
import type { Result } from '#shared/lib/result.ts'
import { minutes } from '#shared/time/instant.ts'
import { dayOf, instantAt, timeOf } from '#shared/time/stockholm.ts'

/** What has been typed; it need not be right. `bookedMinutes` is `null` when empty. */
export const detailsFormSchema = z.object({
  title: z.string(),
  leadId: z.string().nullable(),
  day: z.string(),
  time: z.string(),
  bookedMinutes: z.number().nullable(),
  priorities: z.array(prioritySchema),
  videoUrl: z.string(),
})
export type DetailsForm = Readonly<z.infer<typeof detailsFormSchema>>
export type DetailsField = keyof DetailsForm

/** What can be wrong with a field. */
export type FieldProblem = 'missing' | 'too-long' | 'out-of-range' | 'not-an-address' | 'not-text'
export type Problems<Field extends string> = Readonly<Partial<Record<Field, FieldProblem>>>

const timeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/** The form that shows these details. */
export function formOf(details: Details): DetailsForm {
  return {
    title: details.title,
    leadId: details.leadId,
    day: dayOf(details.plannedStart),
    time: timeOf(details.plannedStart),
    bookedMinutes: details.bookedMs / minutes(1),
    priorities: details.priorities,
    videoUrl: details.videoUrl ?? '',
  }
}

/** The details that the form describes, or what is wrong with its fields. */
export function readDetails(
  form: DetailsForm,
  formatId: Details['formatId'],
): Result<Details, Problems<DetailsField>> {
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
  })
  if (when.ok && parsed.success) return ok(parsed.data)
  const issues = parsed.success ? [] : parsed.error.issues
  return err({ ...Object.fromEntries(issues.flatMap(problemOf)), ...(when.ok ? {} : when.error) })
}

function readWhen({ day, time }: DetailsForm): Result<number, Problems<'day' | 'time'>> {
  const problems: Problems<'day' | 'time'> = {
    ...(daySchema.safeParse(day).success ? {} : { day: 'missing' }),
    ...(timeSchema.safeParse(time).success ? {} : { time: 'missing' }),
  }
  if (Object.keys(problems).length > 0) return err(problems)
  const plannedStart = instantAt(day, time)
  return detailsSchema.shape.plannedStart.safeParse(plannedStart).success
    ? ok(plannedStart)
    : err({ day: 'out-of-range' })
}

function problemOf({ path, code }: z.core.$ZodIssue): readonly [DetailsField, FieldProblem][] {
  switch (path[0]) {
    case 'title':
      return [['title', textProblem(code)]]
    case 'leadId':
      return [['leadId', 'missing']]
    case 'bookedMs':
      return [['bookedMinutes', code === 'invalid_type' ? 'missing' : 'out-of-range']]
    case 'videoUrl':
      return [['videoUrl', code === 'too_big' ? 'too-long' : 'not-an-address']]
    case 'priorities':
      return [['priorities', textProblem(code)]]
    default:
      return []
  }
}

function textProblem(code: string): FieldProblem {
  if (code === 'too_small' || code === 'invalid_type') return 'missing'
  return code === 'too_big' ? 'too-long' : 'not-text'
}
