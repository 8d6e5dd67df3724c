// Reading what the server sends. The envelope is checked, so that a page older or newer than the server notices; the state
// and the events in it are not checked again: our own server, which this page came from, parsed every event before it was
// stored, and a whole state parsed on each of ninety pages at each reconnect would cost much and find nothing. zod's small
// edition does for that, as every page fetches this before anything else.
import * as z from 'zod/mini'
import type { RecordedEvent } from '#shared/dialogue/events.ts'
import type { RejectionCode } from '#shared/dialogue/rejection.ts'
import type { Role } from '#shared/dialogue/role.ts'
import type { DialogueState } from '#shared/dialogue/state.ts'
import type { LobbyEntry } from '#shared/protocol/http/lobby.ts'
import { refusalCodes } from '#shared/protocol/socket.ts'
import type { Instant } from '#shared/time/instant.ts'

const isText = (value: unknown) => typeof value === 'string'
const withSeq = z.looseObject({ seq: z.int().check(z.minimum(1)) })
const hasSeq = (value: unknown) => withSeq.safeParse(value).success

const seqSchema = z.int().check(z.minimum(0))
const stateSchema = z.custom<DialogueState>(hasSeq)
const eventSchema = z.custom<RecordedEvent>(hasSeq)
const instantSchema = z.custom<Instant>(Number.isSafeInteger)
const cardsSchema = z.array(z.object({ id: z.string(), name: z.string() }))

const batchSchema = z.object({ after: seqSchema, upTo: seqSchema, events: z.array(eventSchema) })

const catchUpSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('snapshot'), state: stateSchema }),
  z.object({ kind: z.literal('events'), batch: batchSchema }),
])

const seatSchema = z.object({
  personId: z.string(),
  name: z.string(),
  organisationId: z.nullable(z.string()),
  role: z.custom<Role>(isText),
})

const lobbySchema: z.ZodMiniType<LobbyEntry[]> = z.array(
  z.object({ id: z.string(), name: z.string(), organisationId: z.string(), since: instantSchema }),
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
      rejection: z.object({ code: z.custom<RejectionCode>(isText), message: z.string() }),
    }),
  ]),
}
