// The English texts of ordinary pages alone; the type says that none is missing.
import { messages as entry } from '#client/features/entry/messages.en.ts'
import { messages as people } from '#client/features/people/messages.en.ts'
import { messages as series } from '#client/features/series/messages.en.ts'
import { messages as setup } from '#client/features/setup/messages.en.ts'
import { messages as accessibility } from '#client/features/accessibility/messages.en.ts'
import { messages as extracts } from '#client/features/extracts/messages.en.ts'
import { messages as followUps } from '#client/features/followUps/messages.en.ts'
import { messages as home } from '#client/features/home/messages.en.ts'
import { messages as insights } from '#client/features/insights/messages.en.ts'
import { messages as feeds } from '#client/features/feeds/messages.en.ts'
import { messages as mail } from '#client/features/mail/messages.en.ts'
import { messages as my } from '../my/messages.en.ts'
import { messages as outcomes } from '#client/features/outcomes/messages.en.ts'
import type { svPages } from './svPages.ts'

export const enPages: typeof svPages = {
  accessibility,
  entry,
  extracts,
  feeds,
  followUps,
  home,
  insights,
  mail,
  my,
  outcomes,
  people,
  series,
  setup,
}
