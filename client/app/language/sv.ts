// All Swedish texts, a namespace for each part of the client. Swedish is what the others are translated from.
import { messages as app } from '../messages.sv.ts'
import { messages as entry } from '#client/features/entry/messages.sv.ts'
import { messages as ui } from '#client/ui/messages.sv.ts'

/** A feature adds its line here and in `en.ts`; `useTranslation('<namespace>')` then knows its keys. */
export const sv = { app, entry, ui }
