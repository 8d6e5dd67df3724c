// What a client sends over the dialogue socket, as the server parses it: the handshake and commands.
import { z } from 'zod'
import { clientCommandSchema } from '../dialogue/commands.ts'
import { idSchema } from '../dialogue/identifiers.ts'

/** What a client gives at the handshake, beside its session cookie. */
export const handshakeSchema = z.object({
  protocol: z.int(),
  dialogueId: idSchema,
  /** Which person to be, for a browser that holds several links to the same dialogue. */
  as: idSchema.optional(),
  /** The last event the client has; it then gets what it missed, instead of everything. */
  afterSeq: z.int().min(1).optional(),
})
export type Handshake = z.infer<typeof handshakeSchema>

/** A command with its id. */
export const commandMessageSchema = z.object({
  commandId: z.uuid(),
  command: clientCommandSchema,
})
