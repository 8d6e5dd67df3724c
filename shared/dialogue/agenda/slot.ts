// A slot: one item of the agenda.
import { z } from 'zod'
import { durationSchema } from '../../time/schema.ts'
import { minutes } from '../../time/instant.ts'
import { idSchema } from '../identifiers.ts'
import { lineSchema } from '../text.ts'

export const slotKindSchema = z.enum(['opening', 'presentation', 'discussion', 'break', 'closing'])
export type SlotKind = z.infer<typeof slotKindSchema>

/** The shortest and the longest that a slot may be planned. */
export const shortestSlot = minutes(1)
export const longestSlot = minutes(180)

/** How long a slot is planned to be, in milliseconds. */
export const slotLengthSchema = durationSchema(shortestSlot, longestSlot)

/** A title of the facilitator's own; `null` stands for the one that follows from kind and organisation. */
export const slotTitleSchema = lineSchema(120).nullable()

export const slotSchema = z.object({
  id: idSchema,
  kind: slotKindSchema,
  title: slotTitleSchema,
  /** Who presents, or whose presentation is discussed; `null` where the slot belongs to all. */
  organisationId: idSchema.nullable(),
  plannedMs: slotLengthSchema,
})
export type Slot = z.infer<typeof slotSchema>
