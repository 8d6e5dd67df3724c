// The Swedish texts that any view may need, a namespace for each part of the client. Swedish is what the others are translated from.
import { messages as app } from '../messages.sv.ts'
import { messages as agenda } from '#client/features/agenda/messages.sv.ts'
import { messages as attendance } from '#client/features/attendance/messages.sv.ts'
import { messages as clock } from '#client/features/clock/messages.sv.ts'
import { messages as controls } from '#client/features/controls/messages.sv.ts'
import { messages as dialogue } from '#client/dialogue/messages.sv.ts'
import { messages as display } from '#client/features/display/messages.sv.ts'
import { messages as earlier } from '#client/features/earlier/messages.sv.ts'
import { messages as lobby } from '#client/features/lobby/messages.sv.ts'
import { messages } from '#client/features/messages/messages.sv.ts'
import { messages as notes } from '#client/features/notes/messages.sv.ts'
import { messages as outline } from '#client/features/outline/messages.sv.ts'
import { messages as overhearing } from '#client/features/overhearing/messages.sv.ts'
import { messages as presenter } from '#client/features/presenter/messages.sv.ts'
import { messages as pulse } from '#client/features/pulse/messages.sv.ts'
import { messages as room } from '../room/messages.sv.ts'
import { messages as results } from '#client/features/results/messages.sv.ts'
import { messages as signals } from '#client/features/signals/messages.sv.ts'
import { messages as summary } from '#client/features/summary/messages.sv.ts'
import { messages as timeKeeping } from '#client/features/timeKeeping/messages.sv.ts'
import { messages as ui } from '#client/ui/messages.sv.ts'

/** A feature adds its line here and in `en.ts`; `useTranslation('<namespace>')` then knows its keys. Pages: svPages.ts. */
export const sv = {
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
