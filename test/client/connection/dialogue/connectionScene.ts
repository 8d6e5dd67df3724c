// A page's connection whose network, server and time a test plays by hand, and the log of a dialogue to play with.
import { createDialogueConnection } from '#client/connection/dialogue/dialogueConnection.ts'
import type { ConnectionNeeds, DialogueConnection } from '#client/connection/dialogue/dialogueConnection.ts'
import { createDialogueStore } from '#client/connection/dialogue/dialogueStore.ts'
import type { DialogueStore } from '#client/connection/dialogue/dialogueStore.ts'
import type { KeptDialogue } from '#client/connection/kept/keptDialogue.ts'
import { replay } from '#shared/dialogue/evolve.ts'
import type { DialogueState } from '#shared/dialogue/state.ts'
import { assert } from '#shared/lib/assert.ts'
import type { EventBatch, Welcome } from '#shared/protocol/socket.ts'
import { later, minutes } from '#shared/time/instant.ts'
import { FakeScheduler } from '#test/server/notes/fakeScheduler.ts'
import { DialogueBuilder } from '#test/shared/dialogueBuilder.ts'
import { FakeWire } from './fakeWire.ts'

const { log } = new DialogueBuilder()
  .invite('leader', 'vinnova', 'facilitator')
  .by('leader', { type: 'dialogue.start' })
  .by('leader', { type: 'clock.pause' })
  .by('leader', { type: 'clock.resume' })
  .by('leader', { type: 'clock.pause' })

/** How far the server's clock is ahead of the page's. */
export const serverAhead = minutes(7)

/** The dialogue after the first `seq` events of its log. */
export function stateAt(seq: number): DialogueState {
  const state = replay('dialogue1', log.slice(0, seq))
  assert(state !== null, 'the log has a beginning')
  return state
}

/** The events after `after`, up to and including `upTo`. */
export function batch(after: number, upTo: number): EventBatch {
  return { after, upTo, events: log.slice(after, upTo) }
}

/** The same as an answer to what was missed. */
export function events(after: number, upTo: number): Welcome['catchUp'] {
  return { kind: 'events', batch: batch(after, upTo) }
}

export interface ConnectionScene {
  readonly scheduler: FakeScheduler
  readonly wire: FakeWire
  readonly store: DialogueStore
  readonly connection: DialogueConnection
  /** The server lets the page in, with the dialogue after three events unless something else is said. */
  readonly welcome: (catchUp?: Welcome['catchUp'], role?: string) => void
}

export interface SceneOptions {
  readonly scheduler?: FakeScheduler
  /** What keeps commands; nothing does unless it is said. */
  readonly browser?: NonNullable<ConnectionNeeds['browser']>
  /** What the ids of commands begin with. */
  readonly pageId?: string
}

/** A connection that has just been opened, in a browser that has kept nothing unless it is said. */
export function openConnection(
  kept: KeptDialogue | null = null,
  { scheduler = new FakeScheduler(), browser, pageId = '' }: SceneOptions = {},
): ConnectionScene {
  const wire = new FakeWire()
  const store = createDialogueStore()
  let ids = 0
  const connection = createDialogueConnection({
    dialogueId: 'dialogue1',
    as: undefined,
    store,
    makeWire: wire.make,
    scheduler,
    newCommandId: () => `${pageId}id${(ids += 1)}`,
    chance: () => 0,
    onClockCorrected: () => undefined,
    kept: () => kept,
    ...(browser === undefined ? {} : { browser }),
  })
  connection.open()
  return {
    scheduler,
    wire,
    store,
    connection,
    welcome(catchUp = { kind: 'snapshot', state: stateAt(3) }, role = 'facilitator') {
      const name = 'Facilitator Exempel'
      const you = { personId: 'leader', name, organisationId: 'vinnova', role }
      const serverNow = later(scheduler.now(), serverAhead)
      wire.push('welcome', { you, directory: [{ id: 'leader', name }], serverNow, catchUp })
    },
  }
}
