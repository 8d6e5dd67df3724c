// What the server itself says of attendance; no client may.
import { z } from 'zod'
import { instantSchema } from '../../time/schema.ts'
import { idSchema } from '../identifiers.ts'

export const attendanceServerCommandSchemas = [
  z.object({ type: z.literal('person.arrive'), personId: idSchema }),
  z.object({ type: z.literal('person.leave'), personId: idSchema, leftAt: instantSchema }),
] as const

export type AttendanceCommand = z.infer<(typeof attendanceServerCommandSchemas)[number]>
