// Starts i18next and changes its language. Texts are fetched by language and part: those of the language first chosen, and
// those of ordinary pages when there is one to show.
import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Language } from '#shared/lib/language.ts'
import { asLanguage, rememberLanguage } from './choice.ts'
import type { sv } from './sv.ts'
import type { svPages } from './svPages.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app'
    resources: typeof sv & typeof svPages
  }
}

/** `everywhere` is needed by any view, `pages` by ordinary pages alone. */
export type TextPart = 'everywhere' | 'pages'

type FetchTexts = () => Promise<Readonly<Record<string, object>>>

const texts: Readonly<Record<Language, Readonly<Record<TextPart, FetchTexts>>>> = {
  sv: {
    everywhere: async () => (await import('./sv.ts')).sv,
    pages: async () => (await import('./svPages.ts')).svPages,
  },
  en: {
    everywhere: async () => (await import('./en.ts')).en,
    pages: async () => (await import('./enPages.ts')).enPages,
  },
}

const neededParts = new Set<TextPart>()

/** Resolves when the texts that any view needs are there. Called once, before anything else here. */
export async function startLanguage(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    resources: {},
    defaultNS: 'app',
    fallbackLng: false,
    interpolation: { escapeValue: false },
  })
  document.documentElement.lang = language
  await needTexts('everywhere')
}

/** Resolves when the texts of `part` are there; from then on they follow the language. */
export async function needTexts(part: TextPart): Promise<void> {
  neededParts.add(part)
  await addTexts(asLanguage(i18next.language) ?? 'sv', part)
}

/** Changes the language of the page in place, and remembers it. Rejects when the texts cannot be fetched. */
export async function chooseLanguage(language: Language): Promise<void> {
  await Promise.all([...neededParts].map((part) => addTexts(language, part)))
  await i18next.changeLanguage(language)
  document.documentElement.lang = language
  rememberLanguage(language, localStorage)
}

async function addTexts(language: Language, part: TextPart): Promise<void> {
  for (const [namespace, bundle] of Object.entries(await texts[language][part]())) {
    i18next.addResourceBundle(language, namespace, bundle)
  }
}
