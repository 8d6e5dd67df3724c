// All English texts; the type says that none is missing.
import { messages as app } from '../messages.en.ts'
import { messages as entry } from '#client/features/entry/messages.en.ts'
import { messages as ui } from '#client/ui/messages.en.ts'
import type { sv } from './sv.ts'

export const en: typeof sv = { app, entry, ui }
