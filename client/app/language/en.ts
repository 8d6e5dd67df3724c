// The English texts that any view may need; the type says that none is missing.
import { messages as app } from '../messages.en.ts'
import { messages as agenda } from '#client/features/agenda/messages.en.ts'
import { messages as attendance } from '#client/features/attendance/messages.en.ts'
import { messages as clock } from '#client/features/clock/messages.en.ts'
import { messages as controls } from '#client/features/controls/messages.en.ts'
import { messages as dialogue } from '#client/dialogue/messages.en.ts'
import { messages as display } from '#client/features/display/messages.en.ts'
import { messages as earlier } from '#client/features/earlier/messages.en.ts'
import { messages as lobby } from '#client/features/lobby/messages.en.ts'
import { messages } from '#client/features/messages/messages.en.ts'
import { messages as notes } from '#client/features/notes/messages.en.ts'
import { messages as outline } from '#client/features/outline/messages.en.ts'
import { messages as overhearing } from '#client/features/overhearing/messages.en.ts'
import { messages as presenter } from '#client/features/presenter/messages.en.ts'
import { messages as pulse } from '#client/features/pulse/messages.en.ts'
import { messages as room } from '../room/messages.en.ts'
import { messages as results } from '#client/features/results/messages.en.ts'
import { messages as signals } from '#client/features/signals/messages.en.ts'
import { messages as summary } from '#client/features/summary/messages.en.ts'
import { messages as timeKeeping } from '#client/features/timeKeeping/messages.en.ts'
import { messages as ui } from '#client/ui/messages.en.ts'
import type { sv } from './sv.ts'

export const en: typeof sv = {
  agenda,
  app,
  attendance,
  clock,
  controls,
  dialogue,
  display,
  earlier,
  lobby,
  messages,
  notes,
  outline,
  overhearing,
  presenter,
  pulse,
  room,
  results,
  signals,
  summary,
  timeKeeping,
  ui,
}
