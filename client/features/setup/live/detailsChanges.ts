// What of the typed details differs from the dialogue's and can be sent.
import type { Details } from '#shared/dialogue/details/details.ts'
import { warningsOf } from '#shared/dialogue/details/warnings.ts'
import { formOf, readDetails } from '../details/detailsForm.ts'
import type { DetailsField, DetailsForm } from '../details/detailsForm.ts'

export interface DetailsChanges {
  /** Only what differs; empty when nothing does. */
  readonly changes: Partial<Omit<Details, 'formatId'>>
  /** Fields that are not filled in as they must be; they are left out of `changes`. */
  readonly wrong: readonly DetailsField[]
}

/** Reads `edits` made upon `details`. A field that is wrong keeps nothing back but itself. */
export function detailsChanges(details: Details, edits: Partial<DetailsForm>): DetailsChanges {
  const current = formOf(details)
  const typed = { ...current, ...edits }
  const read = readDetails(typed, details.formatId)
  if (read.ok) return { changes: differences(details, read.value), wrong: [] }
  const kept = Object.fromEntries(read.error.map((field) => [field, current[field]]))
  const rest = readDetails({ ...typed, ...kept }, details.formatId)
  return { changes: rest.ok ? differences(details, rest.value) : {}, wrong: read.error }
}

function differences(before: Details, { formatId: _kept, ...after }: Details): DetailsChanges['changes'] {
  const isOther = (field: keyof typeof after) =>
    JSON.stringify(after[field]) !== JSON.stringify(before[field])
  const [soonMs, lastMs] = warningsOf(before)
  const { warnings } = after
  const isWarnedOtherwise =
    warnings !== undefined && (warnings.soonMs !== soonMs || warnings.lastMs !== lastMs)
  return {
    ...(isOther('title') ? { title: after.title } : {}),
    ...(isOther('leadId') ? { leadId: after.leadId } : {}),
    ...(isOther('plannedStart') ? { plannedStart: after.plannedStart } : {}),
    ...(isOther('bookedMs') ? { bookedMs: after.bookedMs } : {}),
    ...(isOther('priorities') ? { priorities: after.priorities } : {}),
    ...(isOther('videoUrl') ? { videoUrl: after.videoUrl } : {}),
    ...(isWarnedOtherwise ? { warnings } : {}),
  }
}
