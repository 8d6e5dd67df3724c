// The language that the page speaks now, for functions that write days and times.
import { useTranslation } from 'react-i18next'
import { languages } from '#shared/lib/language.ts'
import type { Language } from '#shared/lib/language.ts'

/** The reader's language; Swedish when it is none of ours. */
export function useLanguage(): Language {
  const { i18n } = useTranslation('dialogue')
  // Not the resolved language, which i18next knows only when the texts were there before it began.
  return languages.find((language) => language === i18n.language) ?? 'sv'
}
