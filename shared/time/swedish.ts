// How days, clock times and lengths are written: as Swedish public pages do, and in English beside it.
// A day in a table is written as ISO 8601, which is what `dayOf` in stockholm.ts gives.
import type { Language } from '../lib/language.ts'
import { milliseconds } from './instant.ts'
import type { Duration, Instant } from './instant.ts'
import { dayOf, timeOf } from './stockholm.ts'

const minus = '\u2212'
const longDays: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  sv: new Intl.DateTimeFormat('sv-SE', { dateStyle: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
}

/** A day (`2026-11-21`) as it stands in running text: `21 november 2026`, `21 November 2026`. */
export function formatLongDay(day: string, language: Language): string {
  return longDays[language].format(new Date(`${day}T00:00:00Z`))
}

const fullDays: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  sv: new Intl.DateTimeFormat('sv-SE', { dateStyle: 'full', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' }),
}

/** A day (`2026-11-21`) that somebody is to keep free: `lördag 21 november 2026`, `Saturday 21 November 2026`. */
export function formatFullDay(day: string, language: Language): string {
  // Whether English has a comma after the weekday differs between browsers.
  return fullDays[language].format(new Date(`${day}T00:00:00Z`)).replace(',', '')
}

const shortDays: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  sv: new Intl.DateTimeFormat('sv-SE', { dateStyle: 'medium', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' }),
}

/** A day (`2027-01-15`) where there is little room: `15 jan 2027`, `15 Jan 2027`. */
export function formatShortDay(day: string, language: Language): string {
  return shortDays[language].format(new Date(`${day}T00:00:00Z`)).replace('.', '')
}

/** A clock time in Stockholm: `9.00`, `9:00`. The words around it say `kl.` where they should. */
export function formatClock(at: Instant, language: Language): string {
  const [hours = '', minute = ''] = timeOf(at).split(':')
  return `${Number(hours)}${language === 'sv' ? '.' : ':'}${minute}`
}

/** From one clock time to another: `kl. 9.00–10.30`, `9:00–10:30`. */
export function formatClockRange(start: Instant, end: Instant, language: Language): string {
  const range = `${formatClock(start, language)}–${formatClock(end, language)}`
  return language === 'sv' ? `kl. ${range}` : range
}

/** A moment with its day: `2026-11-21 kl. 9.00`, `2026-11-21 9:00`. */
export function formatMoment(at: Instant, language: Language): string {
  return `${dayOf(at)} ${language === 'sv' ? 'kl. ' : ''}${formatClock(at, language)}`
}

/** A length in minutes and seconds, from an hour on with hours too: `0:07`, `10:00`, `1:02:03`; parts of seconds are dropped. */
export function formatDuration(length: Duration): string {
  const total = Math.trunc(Math.abs(length) / 1000)
  const [hours, minute, second] = [Math.floor(total / 3600), Math.floor(total / 60) % 60, total % 60]
  const digits = (count: number) => String(count).padStart(2, '0')
  const clock = hours > 0 ? `${hours}:${digits(minute)}:${digits(second)}` : `${minute}:${digits(second)}`
  return length < 0 && total > 0 ? `${minus}${clock}` : clock
}

/**
 * A difference with its sign: `+1:12` over, `−0:40` under, `0:00` for none. A part of a second is no time used, so that what was used,
 * as `formatDuration` writes it, and the difference add up to what was allotted.
 */
export function formatOffset(difference: Duration): string {
  const whole = milliseconds(Math.floor(difference / 1000) * 1000)
  return whole > 0 ? `+${formatDuration(whole)}` : formatDuration(whole)
}
