// What nodes tell each other. Each message only says where to look or what to do now: what must not be lost is in the storage.
import { z } from 'zod'

const id = z.string().min(1)
const room = { dialogueId: id, slotId: id }

/** One client's presence in the notes, as everybody may see it. */
const presenceSchema = z.object({
  clientId: z.int().min(0),
  clock: z.int().min(0),
  /** The state as JSON; `null` as JSON for a client that has left. */
  json: z.string(),
  /** Whose it is; `null` for a screen. */
  personId: z.string().nullable(),
})

/** Every message, in the form that it arrives in. */
export const busMessageSchema = z.discriminatedUnion('kind', [
  /** The log of a dialogue goes up to `seq`. */
  z.object({ kind: z.literal('dialogue'), dialogueId: id, seq: z.int().min(1) }),
  /** There are new updates in the log of a room of notes. */
  z.object({ kind: z.literal('notes'), ...room }),
  /** Presence in a room of notes has changed. */
  z.object({ kind: z.literal('presence'), ...room, states: z.array(presenceSchema).readonly() }),
  /** A node has opened a room of notes and asks who is present in it elsewhere. */
  z.object({ kind: z.literal('presence-wanted'), ...room }),
  /** The node lives, and has connections of these people, by dialogue. */
  z.object({ kind: z.literal('alive'), people: z.record(id, z.array(id).readonly()) }),
  /** The node could not be heard for a while: what it did meanwhile is in the storage alone. */
  z.object({ kind: z.literal('back') }),
  /** The node stops; whoever was connected to it is elsewhere soon, or gone. */
  z.object({ kind: z.literal('stopping') }),
  /** These people of a dialogue have names that are new or have changed. */
  z.object({ kind: z.literal('names'), dialogueId: id, personIds: z.array(id).readonly() }),
  /** The name of a person is to be forgotten. */
  z.object({ kind: z.literal('name-erased'), dialogueId: id, personId: id }),
  /** Somebody has come to a dialogue's lobby, or has been answered. */
  z.object({ kind: z.literal('lobby'), dialogueId: id }),
  /** These sessions, by their hashes, have lost that seat. */
  z.object({
    kind: z.literal('seats-taken'),
    dialogueId: id,
    personId: id,
    sessions: z.array(id).readonly(),
  }),
  /** A session, by its hash, has ended. */
  z.object({ kind: z.literal('session-ended'), session: id }),
])

export type BusMessage = z.infer<typeof busMessageSchema>
export type BusMessageOf<Kind extends BusMessage['kind']> = Extract<BusMessage, { kind: Kind }>
