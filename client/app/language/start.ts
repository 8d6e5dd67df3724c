// Starts i18next and changes its language: the texts of one language are fetched at first, the other's when it is chosen.
import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { rememberLanguage } from './choice.ts'
import type { Language } from '#shared/lib/language.ts'
import type { sv } from './sv.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app'
    resources: typeof sv
  }
}

const texts: Readonly<Record<Language, () => Promise<typeof sv>>> = {
  sv: async () => (await import('./sv.ts')).sv,
  en: async () => (await import('./en.ts')).en,
}

/** Resolves when the texts of `language` are there and every `useTranslation` finds them. Called once. */
export async function startLanguage(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    resources: { [language]: await texts[language]() },
    defaultNS: 'app',
    fallbackLng: false,
    interpolation: { escapeValue: false },
  })
  document.documentElement.lang = language
}

/** Changes the language of the page in place, and remembers it. Rejects when the texts cannot be fetched. */
export async function chooseLanguage(language: Language): Promise<void> {
  for (const [namespace, bundle] of Object.entries(await texts[language]())) {
    i18next.addResourceBundle(language, namespace, bundle)
  }
  await i18next.changeLanguage(language)
  document.documentElement.lang = language
  rememberLanguage(language, localStorage)
}
