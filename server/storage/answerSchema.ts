// How a kept answer is read back.
import { z } from 'zod'
import { rejectionCodeSchema } from '#shared/dialogue/rejection.ts'
import type { CommandAnswer } from '#shared/protocol/socket.ts'

/** An answer as it was kept. */
export const answerSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), seq: z.int().min(0) }),
  z.object({
    ok: z.literal(false),
    rejection: z.object({ code: rejectionCodeSchema, message: z.string() }),
  }),
]) satisfies z.ZodType<CommandAnswer>
