// Which language the page begins in: what was chosen here, else what the link that led here speaks, else Swedish.
import { keepIfPossible } from '#client/ui/settings/keepIfPossible.ts'
import { languages } from '#shared/lib/language.ts'
import type { Language } from '#shared/lib/language.ts'

/** What the user has chosen herself, and what a link spoke that she came by; the one is never taken for the other. */
const chosenKey = 'snabbdialog.language'
const linkKey = 'snabbdialog.languageOfLink'

/** The parameter of an address by which a link says what language it speaks. */
const parameter = 'lang'

/** The language that `value` names, or `undefined`. */
export function asLanguage(value: string | null | undefined): Language | undefined {
  return languages.find((language) => language === value)
}

/** The language to begin in. `search` is the address's query (`?lang=en`), and lasts until another link speaks another language. */
export function firstLanguage(search: string, storage: Storage): Language {
  const spoken = asLanguage(new URLSearchParams(search).get(parameter))
  if (spoken !== undefined) keepIfPossible(storage, linkKey, spoken)
  return asLanguage(storage.getItem(chosenKey)) ?? spoken ?? asLanguage(storage.getItem(linkKey)) ?? 'sv'
}

/** The address without the language of the link, for that has been taken in: who passes the address on speaks for herself. */
export function withoutLanguage(address: string): string {
  const url = new URL(address)
  // Taking away what is not there would still write the rest of the query anew.
  if (url.searchParams.has(parameter)) url.searchParams.delete(parameter)
  return url.href
}

/** Keeps the choice for the next visit. */
export function rememberLanguage(language: Language, storage: Storage): void {
  keepIfPossible(storage, chosenKey, language)
}
