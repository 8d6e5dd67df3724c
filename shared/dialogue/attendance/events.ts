// What can have happened to attendance: people come and go. The server writes these from the sessions that it sees.
import { z } from 'zod'
import { instantSchema } from '../../time/schema.ts'
import { idSchema } from '../identifiers.ts'

export const attendanceEventSchemas = [
  z.object({ type: z.literal('person.arrived'), personId: idSchema }),
  z.object({
    type: z.literal('person.left'),
    personId: idSchema,
    /** When the person was last seen: earlier than the event itself, which waits out the grace for reconnects. */
    leftAt: instantSchema,
  }),
] as const

export type AttendanceEvent = z.infer<(typeof attendanceEventSchemas)[number]>
