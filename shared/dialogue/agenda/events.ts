// What can have happened to the agenda.
import { z } from 'zod'
import { idSchema } from '../identifiers.ts'
import { slotLengthSchema, slotSchema, slotTitleSchema } from './slot.ts'

export const agendaEventSchemas = [
  z.object({ type: z.literal('agenda.laidOut'), slots: z.array(slotSchema) }),
  z.object({ type: z.literal('agenda.reordered'), slotIds: z.array(idSchema) }),
  z.object({ type: z.literal('slot.added'), slot: slotSchema, index: z.int().min(0) }),
  z.object({
    type: z.literal('slot.changed'),
    slotId: idSchema,
    title: slotTitleSchema,
    plannedMs: slotLengthSchema,
  }),
  z.object({ type: z.literal('slot.removed'), slotId: idSchema }),
] as const

export type AgendaEvent = z.infer<(typeof agendaEventSchemas)[number]>
