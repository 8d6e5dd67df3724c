// Reading what the server sends. The envelope is checked, so that a page older or newer than the server notices; the state
// and the events in it are not checked again: our own server, which this page came from, parsed every event before it was
// stored, and a whole state parsed on each of ninety pages at each reconnect would cost much and find nothing.
import { z } from 'zod'
import type { RecordedEvent } from '#shared/dialogue/events.ts'
import { idSchema } from '#shared/dialogue/identifiers.ts'
import { rejectionCodeSchema } from '#shared/dialogue/rejection.ts'
import { roleSchema } from '#shared/dialogue/role.ts'
import type { DialogueState } from '#shared/dialogue/state.ts'
import type { LobbyEntry } from '#shared/protocol/http/lobby.ts'
import { refusalCodes } from '#shared/protocol/socket.ts'
import { instantSchema } from '#shared/time/schema.ts'

const seqSchema = z.int().min(0)
const withSeq = z.looseObject({ seq: z.int().min(1) })
const stateSchema = z.custom<DialogueState>((value) => withSeq.safeParse(value).success)
const eventSchema = z.custom<RecordedEvent>((value) => withSeq.safeParse(value).success)
const cardsSchema = z.array(z.object({ id: idSchema, name: z.string() }))

const batchSchema = z.object({ after: seqSchema, upTo: seqSchema, events: z.array(eventSchema) })

const catchUpSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('snapshot'), state: stateSchema }),
  z.object({ kind: z.literal('events'), batch: batchSchema }),
])

const seatSchema = z.object({
  personId: idSchema,
  name: z.string(),
  organisationId: idSchema.nullable(),
  role: roleSchema,
})

const lobbySchema = z.array(
  z.object({
    id: idSchema,
    name: z.string(),
    organisationId: idSchema,
    since: instantSchema,
  }) satisfies z.ZodType<LobbyEntry>,
)

/** A schema for each message and each answer of the server. */
export const serverMessages = {
  welcome: z.object({ you: seatSchema, directory: cardsSchema, catchUp: catchUpSchema }),
  events: batchSchema,
  directory: cardsSchema,
  lobby: lobbySchema,
  farewell: z.enum(['revoked', 'removed', 'restarting']),
  refusal: z.enum(refusalCodes),
  catchUp: catchUpSchema,
  clock: z.object({ serverNow: instantSchema }),
  answer: z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), seq: seqSchema }),
    z.object({
      ok: z.literal(false),
      rejection: z.object({ code: rejectionCodeSchema, message: z.string() }),
    }),
  ]),
}
