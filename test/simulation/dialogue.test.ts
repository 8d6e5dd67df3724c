// Pages and a server over lines that delay, reorder and cut, a disk that fails and a server that dies: in the end every page has what
// the log says, and what was acked is in it once. A failure prints its seed and its steps.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createDialogueConnection } from '#client/connection/dialogue/dialogueConnection.ts'
import type { DialogueConnection } from '#client/connection/dialogue/dialogueConnection.ts'
import { createDialogueStore } from '#client/connection/dialogue/dialogueStore.ts'
import type { DialogueRoom } from '#server/dialogue/room.ts'
import type { ClientCommandInput } from '#shared/dialogue/commands.ts'
import { replay } from '#shared/dialogue/evolve.ts'
import { audienceOf, visibleState } from '#shared/protocol/visibility.ts'
import { Ground, invite } from '#test/server/dialogue/house.ts'
import type { House } from '#test/server/dialogue/house.ts'
import { chanceOf } from '#test/faults/chance.ts'
import type { Way } from './cable.ts'
import { diskKinds, makeDisk } from './disk.ts'
import type { Disk, DiskKind } from './disk.ts'
import { acceptance } from './dialogueServer.ts'
import { QueuedWire } from './queuedWire.ts'
import { rounds, timeFor } from './rounds.ts'

/** Who sits before the pages; the screen gives no commands, and sees less. */
const seats = ['leader', 'colleague', 'presenter', 'screen'] as const

/** One page, as the real one works but for its line. */
class Page {
  readonly wire: QueuedWire
  readonly store = createDialogueStore()
  readonly acked: string[] = []
  readonly refused: string[] = []
  readonly #connection: DialogueConnection
  #given = 0

  constructor(ground: Ground, personId: string, house: () => House) {
    const { scheduler } = ground
    const clock = () => scheduler.now()
    this.wire = new QueuedWire(scheduler, () => async (handshake, tell) => {
      return acceptance({ room: house().room, clock }, personId)(handshake, tell)
    })
    this.#connection = createDialogueConnection({
      dialogueId: ground.dialogueId,
      as: undefined,
      store: this.store,
      makeWire: this.wire.make,
      scheduler,
      newCommandId: () => crypto.randomUUID(),
      chance: () => 0,
      onClockCorrected: () => undefined,
    })
    this.#connection.open()
  }

  /** Records a follow-up that no other has the words of. */
  record(name: string): void {
    this.#given += 1
    const what = `${name}-${this.#given}`
    const fields = { what, ownerOrganisationId: 'dalarna' }
    void this.give({ type: 'followUp.record', slotId: null, fields }).then((ok) => {
      ;(ok ? this.acked : this.refused).push(what)
    })
  }

  async give(command: ClientCommandInput): Promise<boolean> {
    return (await this.#connection.give(command)).ok
  }

  close(): void {
    this.#connection.close()
  }
}

type Step =
  | { readonly kind: 'record' | 'start' | 'pause' | 'resume' | 'next' | 'cut'; readonly who: number }
  | { readonly kind: 'deliver'; readonly who: number; readonly count: number }
  | { readonly kind: 'shuffle'; readonly who: number; readonly way: Way; readonly seed: number }
  | { readonly kind: 'pass'; readonly ms: number }
  | { readonly kind: 'disk'; readonly works: boolean }
  | { readonly kind: 'die' }

const who = fc.nat(seats.length - 1)
const writer = fc.nat(1)
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('record' as const), who: writer }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom('start' as const, 'pause' as const, 'resume' as const, 'next' as const),
      who: writer,
    }),
  },
  {
    weight: 14,
    arbitrary: fc.record({
      kind: fc.constant('deliver' as const),
      who,
      count: fc.integer({ min: 1, max: 5 }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('shuffle' as const),
      who,
      way: fc.constantFrom('up' as const, 'down' as const),
      seed: fc.nat(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('cut' as const), who }) },
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('pass' as const), ms: fc.constantFrom(10, 600, 9000) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('disk' as const), works: fc.boolean() }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'die' as const }) },
)

interface Plan {
  readonly diskKind: DiskKind
  readonly steps: readonly Step[]
}

async function play({ diskKind, steps }: Plan): Promise<void> {
  const disk = makeDisk(diskKind)
  const ground = new Ground(await disk.open())
  let house = await ground.start()
  await invite(house.room, 'colleague', 'facilitator')
  await invite(house.room, 'presenter', 'presenter')
  await invite(house.room, 'screen', 'display')
  const pages = seats.map((personId) => new Page(ground, personId, () => house))
  const pageAt = (index: number): Page => pages[index]!

  for (const step of steps) {
    switch (step.kind) {
      case 'record':
        pageAt(step.who).record(seats[step.who]!)
        break
      case 'start':
        void pageAt(step.who).give({ type: 'dialogue.start' })
        break
      case 'pause':
        void pageAt(step.who).give({ type: 'clock.pause' })
        break
      case 'resume':
        void pageAt(step.who).give({ type: 'clock.resume' })
        break
      case 'next': {
        const from = pageAt(step.who).store.get().state?.timer.liveSlotId
        if (from != null) void pageAt(step.who).give({ type: 'slot.next', from })
        break
      }
      case 'deliver':
        pageAt(step.who).wire.deliver(step.count)
        break
      case 'shuffle':
        pageAt(step.who).wire.shuffle(step.way, chanceOf(step.seed))
        break
      case 'cut':
        pageAt(step.who).wire.cut()
        break
      case 'pass':
        await ground.scheduler.advance(step.ms)
        break
      case 'disk':
        house.events.broken = !step.works
        break
      case 'die':
        // What it had in memory is gone; what is in the storage is there for the next.
        for (const page of pages) page.wire.cut()
        house.rooms.stop()
        ground.storage = await disk.open()
        house = await ground.start()
        break
    }
    await ground.scheduler.advance(0)
  }
  house.events.broken = false
  await settle(ground, pages)
  await expectEqualToLog(disk, house.room, pages)
  for (const page of pages) page.close()
  house.rooms.stop()
  await disk.remove()
}

/** Lets everything through until nothing moves. */
async function settle(ground: Ground, pages: readonly Page[]): Promise<void> {
  for (let round = 0; round < 60; round += 1) {
    for (const { wire } of pages) wire.deliver(1000)
    await ground.scheduler.advance(round < 30 ? 500 : 20)
  }
}

async function expectEqualToLog(disk: Disk, room: DialogueRoom, pages: readonly Page[]): Promise<void> {
  const log = await disk.find(({ events }) => events.read(room.id, 0))
  const logged = replay(room.id, log)
  expect(room.state).toEqual(logged)
  const recorded = log.flatMap(({ event }) => (event.type === 'followUp.recorded' ? [event.fields.what] : []))
  const timesIn = (what: string) => recorded.filter((each) => each === what).length
  for (const [index, { store, acked, refused }] of pages.entries()) {
    const { state, status, unanswered } = store.get()
    expect({ status, unanswered }).toEqual({ status: 'online', unanswered: 0 })
    const role = room.state.participants.people[seats[index]!]!.role
    // Of what it may not see a screen hears nothing, not even when it was.
    const changedAt = role === 'display' ? state?.changedAt : room.state.changedAt
    expect(state).toEqual({ ...visibleState(room.state, audienceOf(role)), changedAt })
    expect(acked.map(timesIn)).toEqual(acked.map(() => 1))
    expect(refused.map(timesIn)).toEqual(refused.map(() => 0))
  }
}

const ROUNDS = 150

test(
  'whatever happens, all pages end equal to the log, and what was acked is in it once',
  { timeout: timeFor(ROUNDS) },
  async () => {
    const steps = fc.array(anyStep, { minLength: 10, maxLength: 70 })
    const anyRound = fc.record({ diskKind: fc.constantFrom(...diskKinds), steps })
    await fc.assert(fc.asyncProperty(anyRound, play), rounds(ROUNDS))
  },
)
