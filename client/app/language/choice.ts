// Which language the page begins in: what the address says, else what was chosen here before, else Swedish.
import { languages } from '#shared/lib/language.ts'
import type { Language } from '#shared/lib/language.ts'

const storageKey = 'snabbdialog.language'

/** The language that `value` names, or `undefined`. */
export function asLanguage(value: string | null | undefined): Language | undefined {
  return languages.find((language) => language === value)
}

/** The language to begin in. `search` is the address's query (`?lang=en`); it is remembered as a choice. */
export function firstLanguage(search: string, storage: Storage): Language {
  const asked = asLanguage(new URLSearchParams(search).get('lang'))
  if (asked !== undefined) rememberLanguage(asked, storage)
  return asked ?? asLanguage(storage.getItem(storageKey)) ?? 'sv'
}

/** Keeps the choice for the next visit. */
export function rememberLanguage(language: Language, storage: Storage): void {
  storage.setItem(storageKey, language)
}
