// The days that a round of reports is usually opened on.
import { addDays } from '#shared/time/stockholm.ts'

/** How long people are given to answer, in days. */
const ANSWER_DAYS = 14

export type RoundPreset = 'now' | 'weeks' | 'months' | 'own'

/** The days of the presets that have not passed; those after the dialogue are counted from its day. */
export function presetDays(
  dialogueDay: string,
  today: string,
): readonly { readonly preset: RoundPreset; readonly day: string }[] {
  const all = [
    { preset: 'now', day: today },
    { preset: 'weeks', day: addDays(dialogueDay, 6 * 7) },
    { preset: 'months', day: sixMonthsAfter(dialogueDay) },
  ] as const
  return all.filter(({ day }) => day >= today)
}

/** The last day for answers, where nobody says another. */
export function usualDueOn(opensOn: string): string {
  return addDays(opensOn, ANSWER_DAYS)
}

// The same day six months on, or the last day of that month where it has no such day.
function sixMonthsAfter(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const lastOfMonth = new Date(Date.UTC(year, month + 6, 0)).getUTCDate()
  return new Date(Date.UTC(year, month + 5, Math.min(date, lastOfMonth))).toISOString().slice(0, 10)
}
