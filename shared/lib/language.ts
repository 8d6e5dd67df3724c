// The languages that the product speaks, the first by default.

export const languages = ['sv', 'en'] as const
export type Language = (typeof languages)[number]

/**
 * The address so that its page speaks `language` to whoever has chosen none herself; as it is for the language that pages begin in.
 * @param address without a fragment
 */
export function addressIn(language: Language, address: string): string {
  if (language === languages[0]) return address
  return `${address}${address.includes('?') ? '&' : '?'}lang=${language}`
}

/** What each calls itself, so that it is found by whoever does not read the other. */
export const languageNames: Readonly<Record<Language, string>> = { sv: 'Svenska', en: 'English' }
