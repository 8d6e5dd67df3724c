// Attendance in every room, and the sign of life by which a later start knows until when it was kept.
import { instant, milliseconds, seconds } from '#shared/time/instant.ts'
import type { Duration, Instant } from '#shared/time/instant.ts'
import type { Cancel, Scheduler } from '#shared/time/scheduler.ts'
import type { DialogueId, PersonId } from '#shared/dialogue/identifiers.ts'
import type { EventLog } from '#server/storage/eventLog.ts'
import type { Heartbeat } from '#server/storage/heartbeat.ts'
import { StorageError } from '#server/storage/storageError.ts'
import type { PeopleByDialogue, Whereabouts } from './elsewhere.ts'
import type { DialogueLogger } from './logger.ts'
import type { DialogueRoom } from './room.ts'
import type { DialogueRooms } from './rooms.ts'
import { GRACE, RoomAttendance } from './roomAttendance.ts'

/** How often a sign of life is noted while anybody is connected; how exactly a crash is dated. */
export const HEARTBEAT_EVERY = seconds(5)
/** How long after a start people may take to come back and still count as never gone. */
export const RETURN_WITHIN = seconds(30)

/** What attendance stands on. */
export interface AttendanceServices {
  readonly rooms: DialogueRooms
  readonly events: EventLog
  readonly heartbeat: Heartbeat
  readonly scheduler: Scheduler
  readonly logger: DialogueLogger
  /** Which of several servers this is. */
  readonly nodeId: string
  /** Where somebody is who is not connected here; nowhere, for a server that is alone. */
  readonly whereabouts?: (dialogueId: DialogueId, personId: PersonId) => Whereabouts
}

/** Attendance in all rooms of this node. */
export class Attendance {
  readonly #services: AttendanceServices
  readonly #rooms = new Map<DialogueId, RoomAttendance>()
  #nextBeat: Cancel | null = null
  #stopped = false

  constructor(services: AttendanceServices) {
    this.#services = services
  }

  /**
   * Takes up attendance where the last run of the server left it: people who were there and are not back soon left when that
   * run gave its last sign of life. Rejects with a `StorageError`.
   */
  async recover(): Promise<void> {
    const { heartbeat, scheduler, logger } = this.#services
    const lastBeat = (await heartbeat.last()) ?? instant(0)
    const dialogues = await this.#expectBack((room) => {
      // Whatever stands in the log was seen by a server that lived.
      const lastSeen = instant(Math.max(lastBeat, room.state.changedAt))
      return { lastSeen, grace: graceAfter(lastSeen, scheduler.now()) }
    })
    if (dialogues > 0) logger.info({ dialogues }, 'attendance taken up again')
  }

  /** Another node is gone since `lastSeen`: whoever it had and comes back nowhere has left with it. Rejects with a `StorageError`. */
  async lostNode(lastSeen: Instant): Promise<void> {
    await this.#expectBack(() => ({ lastSeen, grace: GRACE }))
  }

  /** A connection of a person to a dialogue has opened. */
  opened(room: DialogueRoom, personId: PersonId, connectionId: string): void {
    // Let in while the server stops: about to be sent away, and seen by the next start.
    if (this.#stopped) return
    this.#of(room).opened(personId, connectionId)
    if (this.#nextBeat === null) this.#beat()
  }

  /** A connection that was opened has closed, on which the person was there until `lastSeen`. */
  closed(room: DialogueRoom, personId: PersonId, connectionId: string, lastSeen: Instant): void {
    this.#rooms.get(room.id)?.closed(personId, connectionId, lastSeen)
  }

  /** Who is connected to this node. */
  connected(): PeopleByDialogue {
    return Object.fromEntries(
      [...this.#rooms].filter(([, room]) => room.inhabited).map(([id, room]) => [id, room.connected]),
    )
  }

  /** Stops watching, with a last sign of life. Whoever is there stays marked as present, for the next start. */
  async stop(): Promise<void> {
    this.#stopped = true
    const inhabited = this.#nextBeat !== null
    this.#nextBeat?.()
    this.#nextBeat = null
    for (const room of this.#rooms.values()) room.stop()
    this.#rooms.clear()
    if (inhabited) await this.#recordBeat()
  }

  /** Expects everybody back who is marked as present anywhere; gives how many dialogues that are. */
  async #expectBack(
    since: (room: DialogueRoom) => { readonly lastSeen: Instant; readonly grace: Duration },
  ): Promise<number> {
    const dialogueIds = await this.#services.events.withSomebodyPresent()
    for (const dialogueId of dialogueIds) {
      const room = await this.#services.rooms.find(dialogueId)
      if (room === null || this.#stopped) continue
      const { lastSeen, grace } = since(room)
      this.#of(room).expectBack(lastSeen, grace)
    }
    return dialogueIds.length
  }

  #of(room: DialogueRoom): RoomAttendance {
    const known = this.#rooms.get(room.id)
    if (known !== undefined) return known
    const { scheduler, logger, whereabouts = nowhere } = this.#services
    const attendance = new RoomAttendance({
      room,
      scheduler,
      logger,
      whereabouts: (personId) => whereabouts(room.id, personId),
      onIdle: () => {
        attendance.stop()
        this.#rooms.delete(room.id)
      },
    })
    this.#rooms.set(room.id, attendance)
    return attendance
  }

  #beat(): void {
    void this.#recordBeat()
    const inhabited = [...this.#rooms.values()].some((room) => room.inhabited)
    this.#nextBeat = inhabited ? this.#services.scheduler.after(HEARTBEAT_EVERY, () => this.#beat()) : null
  }

  async #recordBeat(): Promise<void> {
    const { heartbeat, scheduler, nodeId, logger } = this.#services
    try {
      await heartbeat.record(nodeId, scheduler.now())
    } catch (error) {
      if (!(error instanceof StorageError)) throw error
      // The next one is due in a few seconds; a crash before it is dated that much too early.
      logger.warn({ err: error }, 'sign of life not noted')
    }
  }
}

const nowhere = (): Whereabouts => ({ kind: 'nowhere' })

/** After a long standstill nobody is taken to have been there all the time, however soon they come back. */
function graceAfter(lastSeen: Instant, now: Instant): Duration {
  return now - lastSeen > RETURN_WITHIN ? milliseconds(0) : RETURN_WITHIN
}
