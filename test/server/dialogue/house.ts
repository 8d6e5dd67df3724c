// Rooms over a storage in memory that a test can break, at a time that the test decides, with one dialogue in it.
import { onTestFinished } from 'vitest'
import { Attendance } from '#server/dialogue/attendance.ts'
import type { AttendanceServices } from '#server/dialogue/attendance.ts'
import { createDialogue } from '#server/dialogue/createDialogue.ts'
import type { DialogueRoom } from '#server/dialogue/room.ts'
import { DialogueRooms } from '#server/dialogue/rooms.ts'
import { MemoryStorage } from '#server/storage/memory/storage.ts'
import type { Storage } from '#server/storage/storage.ts'
import { clientCommandSchema } from '#shared/dialogue/commands.ts'
import type { ClientCommandInput } from '#shared/dialogue/commands.ts'
import { newDialogueSchema } from '#shared/dialogue/create.ts'
import type { Role } from '#shared/dialogue/role.ts'
import { assert } from '#shared/lib/assert.ts'
import { minutes } from '#shared/time/instant.ts'
import type { CommandAnswer } from '#shared/protocol/socket.ts'
import { FakeScheduler } from '../notes/fakeScheduler.ts'
import { FaultyEventLog } from './faultyEventLog.ts'

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }

/** A dialogue of two presenting regions, led by Vinnova. */
export const wanted = newDialogueSchema.parse({
  details: {
    title: 'Smart energi',
    leadId: 'vinnova',
    plannedStart: Date.UTC(2026, 10, 21, 8),
    bookedMs: minutes(60),
    priorities: [],
    videoUrl: null,
    formatId: 'snabbdialog',
  },
  organisations: [
    { id: 'vinnova', name: 'Vinnova', kind: 'national-actor', part: 'panel' },
    { id: 'dalarna', name: 'Region Dalarna', kind: 'region', part: 'presents' },
    { id: 'halland', name: 'Region Halland', kind: 'region', part: 'presents' },
    { id: 'skane', name: 'Region Skåne', kind: 'region', part: 'listens' },
  ],
})

export const leader = { personId: 'leader', organisationId: 'vinnova' }

/** One run of the server's inner part. */
export interface House {
  readonly events: FaultyEventLog
  readonly rooms: DialogueRooms
  readonly attendance: Attendance
  readonly room: DialogueRoom
}

/** A storage and a clock that outlive what runs on them. */
export class Ground {
  readonly scheduler = new FakeScheduler()
  /** What runs on it next finds what is in here. */
  storage: Storage
  dialogueId = ''
  #ids = 0

  constructor(storage: Storage = new MemoryStorage()) {
    this.storage = storage
  }

  readonly newId = (): string => `id${(this.#ids += 1)}`

  /** Starts a run of the server on this ground; the dialogue is created by the first. */
  async start(whereabouts: AttendanceServices['whereabouts'] = () => ({ kind: 'nowhere' })): Promise<House> {
    const { scheduler, newId } = this
    const events = new FaultyEventLog(this.storage.events)
    const clock = () => scheduler.now()
    if (this.dialogueId === '') {
      const created = await createDialogue(wanted, leader, { events, clock, newId })
      assert(created.ok, 'the example can be created')
      this.dialogueId = created.value
    }
    const rooms = new DialogueRooms(
      { events, clock, newId, logger: silent, onPublished: () => undefined },
      scheduler,
    )
    const attendance = new Attendance({
      rooms,
      events,
      heartbeat: this.storage.heartbeat,
      scheduler,
      logger: silent,
      nodeId: 'test',
      whereabouts,
    })
    await attendance.recover()
    const room = await rooms.find(this.dialogueId)
    assert(room !== null, 'the dialogue is there')
    onTestFinished(() => rooms.stop())
    return { events, rooms, attendance, room }
  }
}

/** A fresh storage with one dialogue, and a run of the server on it. */
export async function house(): Promise<House & { readonly ground: Ground }> {
  const ground = new Ground()
  return { ground, ...(await ground.start()) }
}

/** Gives a command as a person; each call is another command unless an id is given. */
export function give(
  room: DialogueRoom,
  personId: string,
  command: ClientCommandInput,
  commandId: string = crypto.randomUUID(),
): Promise<CommandAnswer> {
  return room.give({
    command: clientCommandSchema.parse(command),
    giver: { kind: 'person', personId },
    commandId,
  })
}

/** Gives somebody a seat. */
export async function invite(room: DialogueRoom, personId: string, role: Role): Promise<void> {
  const organisationId = role === 'display' ? null : 'dalarna'
  const answer = await room.give({
    command: { type: 'person.invite', personId, organisationId, role, via: 'link' },
    giver: { kind: 'server', onBehalfOf: leader.personId },
    commandId: null,
  })
  assert(answer.ok, 'the person can be invited')
}
