// The Swedish texts of ordinary pages alone, which nobody in a live room needs to fetch.
import { messages as entry } from '#client/features/entry/messages.sv.ts'
import { messages as people } from '#client/features/people/messages.sv.ts'
import { messages as series } from '#client/features/series/messages.sv.ts'
import { messages as setup } from '#client/features/setup/messages.sv.ts'
import { messages as accessibility } from '#client/features/accessibility/messages.sv.ts'
import { messages as extracts } from '#client/features/extracts/messages.sv.ts'
import { messages as followUps } from '#client/features/followUps/messages.sv.ts'
import { messages as home } from '#client/features/home/messages.sv.ts'
import { messages as insights } from '#client/features/insights/messages.sv.ts'
import { messages as feeds } from '#client/features/feeds/messages.sv.ts'
import { messages as mail } from '#client/features/mail/messages.sv.ts'
import { messages as my } from '../my/messages.sv.ts'
import { messages as outcomes } from '#client/features/outcomes/messages.sv.ts'

export const svPages = {
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
