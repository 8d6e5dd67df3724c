// What there is still something to do about: areas and follow-ups that are neither done nor dropped, and whether they are late.
import type { Status } from './status.ts'

/** The statuses of what there is still something to do about. */
export const unfinishedStatuses: readonly Status[] = ['open', 'in-progress']

/** Whether there is still something to do about it. */
export function isUnfinished({ status }: { readonly status: Status }): boolean {
  return unfinishedStatuses.includes(status)
}

/** Whether there is still something to do about it although it was due before `today`. Both days as ISO 8601. */
export function isOverdue(
  { status, dueDate }: { readonly status: Status; readonly dueDate: string | null },
  today: string,
): boolean {
  return isUnfinished({ status }) && dueDate !== null && dueDate < today
}
