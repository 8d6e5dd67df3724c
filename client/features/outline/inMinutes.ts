// Lengths as minutes, for outlines: `2`, `1,5`.
import type { Language } from '#shared/lib/language.ts'
import type { Duration } from '#shared/time/instant.ts'

const formats: Readonly<Record<Language, Intl.NumberFormat>> = {
  sv: new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 2 }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 }),
}

/** Minutes with as many decimals as they need, two at most. */
export function inMinutes(length: Duration, language: Language): string {
  return formats[language].format(length / 60_000)
}
