// The languages that the product speaks, the first by default.

export const languages = ['sv', 'en'] as const
export type Language = (typeof languages)[number]

/** What each calls itself, so that it is found by whoever does not read the other. */
export const languageNames: Readonly<Record<Language, string>> = { sv: 'Svenska', en: 'English' }
