// Due dates at one press: so long from today.
import type { FollowUp } from '#shared/dialogue/followUps/followUp.ts'
import { addDays } from '#shared/time/stockholm.ts'

export type QuickDue = 'two-weeks' | 'one-month' | 'three-months'

/** The choices, the nearest first, with the day (`2026-11-21`) that each means when today is `today`. */
export function quickDues(today: string): readonly { readonly choice: QuickDue; readonly day: string }[] {
  return [
    { choice: 'two-weeks', day: addDays(today, 14) },
    { choice: 'one-month', day: addMonths(today, 1) },
    { choice: 'three-months', day: addMonths(today, 3) },
  ]
}

/** The same day of the month so many months later, or the last of that month where it has no such day. */
export function addMonths(day: string, count: number): string {
  const [year = 0, month = 0, dayOfMonth = 0] = day.split('-').map(Number)
  const lastOfMonth = new Date(Date.UTC(year, month - 1 + count + 1, 0))
  lastOfMonth.setUTCDate(Math.min(dayOfMonth, lastOfMonth.getUTCDate()))
  return lastOfMonth.toISOString().slice(0, 10)
}

/** Whether the follow-up should have been done by now and is not. */
export function isOverdue({ dueDate, status }: Pick<FollowUp, 'dueDate' | 'status'>, today: string): boolean {
  return dueDate !== null && dueDate < today && (status === 'open' || status === 'in-progress')
}
