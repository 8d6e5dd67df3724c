// The words of letters, in the language of the one who gets them.
import type { Language } from '#shared/lib/language.ts'
import { en } from './en.ts'
import type { MailWords } from './mailWords.ts'
import { sv } from './sv.ts'

export const mailWords: Readonly<Record<Language, MailWords>> = { sv, en }
