// A row of the table of the lobby.
import { z } from 'zod'
import { idSchema } from '#shared/dialogue/identifiers.ts'
import { instantSchema } from '#shared/time/schema.ts'
import type { StoredLobbyEntry } from '../lobby.ts'

const knock = {
  id: z.string(),
  dialogueId: idSchema,
  organisationId: idSchema,
  sessionIdHash: z.string(),
  since: instantSchema,
}

export const waitingRowSchema = z.object({ ...knock, status: z.literal('waiting'), name: z.string() })

export const lobbyRowSchema = z.discriminatedUnion('status', [
  waitingRowSchema,
  z.object({ ...knock, status: z.literal('declined') }),
  z.object({ ...knock, status: z.literal('admitted'), personId: idSchema }),
]) satisfies z.ZodType<StoredLobbyEntry>
