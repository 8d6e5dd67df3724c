// What things are called in files that go across dialogues.
import type { Language } from '#shared/lib/language.ts'
import { en } from './across.en.ts'
import { sv } from './across.sv.ts'
import type { AcrossMessages } from './across.sv.ts'

const messages: Readonly<Record<Language, AcrossMessages>> = { sv, en }

/** The words in a language. */
export function acrossWordsOf(language: Language): AcrossMessages {
  return messages[language]
}
