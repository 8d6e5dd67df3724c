// What can be asked for about the agenda.
import { z } from 'zod'
import { idSchema } from '../identifiers.ts'
import { slotKindSchema, slotLengthSchema, slotTitleSchema } from './slot.ts'

/** The most slots an agenda may have: all 21 regions with a discussion each, and room for breaks. */
export const mostSlots = 80

export const agendaCommandSchemas = [
  z.object({ type: z.literal('agenda.reorder'), slotIds: z.array(idSchema).max(mostSlots) }),
  z.object({
    type: z.literal('slot.add'),
    kind: slotKindSchema,
    title: slotTitleSchema.default(null),
    organisationId: idSchema.nullable().default(null),
    plannedMs: slotLengthSchema.optional(),
    /** Where it goes; the end of the agenda when it is left out. */
    index: z.int().min(0).max(mostSlots).optional(),
  }),
  z.object({
    type: z.literal('slot.change'),
    slotId: idSchema,
    title: slotTitleSchema.optional(),
    plannedMs: slotLengthSchema.optional(),
  }),
  z.object({ type: z.literal('slot.remove'), slotId: idSchema }),
] as const

export type AgendaCommand = z.infer<(typeof agendaCommandSchemas)[number]>
