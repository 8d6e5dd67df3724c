// Everything that can have happened in a dialogue, and the form in which the log holds it.
import { z } from 'zod'
import { instantSchema } from '../time/schema.ts'
import { agendaEventSchemas } from './agenda/events.ts'
import { areaEventSchemas } from './areas/events.ts'
import { attendanceEventSchemas } from './attendance/events.ts'
import { detailsEventSchemas } from './details/events.ts'
import { followUpEventSchemas } from './followUps/events.ts'
import { idSchema } from './identifiers.ts'
import { messageEventSchemas } from './messages/events.ts'
import { notesLockEventSchemas } from './notesLocks/events.ts'
import { outcomeEventSchemas } from './outcomes/outcome.ts'
import { outlineEventSchemas } from './outlines/events.ts'
import { participantsEventSchemas } from './participants/events.ts'
import { signalEventSchemas } from './signals/events.ts'
import { timerEventSchemas } from './timer/events.ts'

export const dialogueEventSchema = z.discriminatedUnion('type', [
  ...detailsEventSchemas,
  ...participantsEventSchemas,
  ...agendaEventSchemas,
  ...timerEventSchemas,
  ...attendanceEventSchemas,
  ...areaEventSchemas,
  ...followUpEventSchemas,
  ...outcomeEventSchemas,
  ...signalEventSchemas,
  ...messageEventSchemas,
  ...outlineEventSchemas,
  ...notesLockEventSchemas,
])
export type DialogueEvent = z.infer<typeof dialogueEventSchema>
export type DialogueEventType = DialogueEvent['type']

/** An event with its place in the log: `seq` counts from 1 without gaps, `by` is `null` when it was the server. */
export const recordedEventSchema = z.object({
  seq: z.int().min(1),
  at: instantSchema,
  by: idSchema.nullable(),
  event: dialogueEventSchema,
})
export type RecordedEvent = z.infer<typeof recordedEventSchema>
