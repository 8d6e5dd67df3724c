// Days and clock times as people write them, read into the one form that the product has of each.

const dayForms = [/^(\d{4})(\d\d)(\d\d)$/, /^(\d{4})[-./ ](\d{1,2})[-./ ](\d{1,2})$/]
const timeForm = /^(\d{1,2})(?:[:. ]?(\d\d))?$/

/**
 * The day (`2026-12-01`) that is written as `2026-12-01`, `20261201`, `2026.12.1` or the like; `null` when it is none, or none that
 * exists. The year comes first and whole: anything else means different days to different readers.
 */
export function readDay(text: string): string | null {
  const [year = 0, month = 0, day = 0] = numbersIn(text, dayForms)
  // A day that does not exist becomes another.
  const date = new Date(Date.UTC(year, month - 1, day))
  const isThere = year >= 1000 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return isThere ? date.toISOString().slice(0, 10) : null
}

/** Whether the text is a day that exists, in the form of the product. */
export function isDay(text: string): boolean {
  return readDay(text) === text
}

/** The time (`09:30`) that is written as `09:30`, `9.30`, `0930` or, for a whole hour, `9`; `null` when no clock shows it. */
export function readTime(text: string): string | null {
  const [hour, minute = 0] = numbersIn(text, [timeForm])
  if (hour === undefined || hour > 23 || minute > 59) return null
  return [hour, minute].map((part) => String(part).padStart(2, '0')).join(':')
}

/** The numbers that the first matching form finds; none when none matches. */
function numbersIn(text: string, forms: readonly RegExp[]): readonly number[] {
  const found = forms.map((form) => form.exec(text.trim())).find((match) => match !== null)
  return (found ?? [])
    .slice(1)
    .filter((part) => part !== undefined)
    .map(Number)
}
