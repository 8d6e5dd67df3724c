// Who is there, in one room: turns connections that come and go into arrivals and departures.
import { isPresent } from '#shared/dialogue/attendance/state.ts'
import type { AttendanceCommand } from '#shared/dialogue/attendance/commands.ts'
import type { DialogueEventType } from '#shared/dialogue/events.ts'
import type { PersonId } from '#shared/dialogue/identifiers.ts'
import { instant, milliseconds, seconds } from '#shared/time/instant.ts'
import type { Duration, Instant } from '#shared/time/instant.ts'
import type { Cancel, Scheduler } from '#shared/time/scheduler.ts'
import type { Whereabouts } from './elsewhere.ts'
import type { DialogueLogger } from './logger.ts'
import { presentIn } from './readModels.ts'
import type { DialogueRoom } from './room.ts'

/** How long somebody who was disconnected is still taken to be there: a blip is no departure. */
export const GRACE = seconds(10)
/** How soon what could not be stored is tried again. */
export const RETRY_AFTER = seconds(2)

/** The room that is watched, and who is told. */
export interface RoomAttendanceOptions {
  readonly room: DialogueRoom
  readonly scheduler: Scheduler
  readonly logger: DialogueLogger
  /** Where somebody is who is not connected to this node. */
  readonly whereabouts: (personId: PersonId) => Whereabouts
  /** Told whenever nobody is connected and nobody's departure is awaited. */
  readonly onIdle: () => void
}

/** Events after which somebody who is connected may have to be marked as present. */
const telling: ReadonlySet<DialogueEventType> = new Set<DialogueEventType>([
  'person.invited',
  'person.changed',
  // Back before a connection that came while the departure was being written.
  'person.left',
  // The dialogue may have been ended by mistake.
  'clock.undone',
])

/** Who is connected to one dialogue, and who is awaited back. */
export class RoomAttendance {
  readonly #options: RoomAttendanceOptions
  readonly #connections = new Map<PersonId, Set<string>>()
  /** Until when somebody who is connected was there on connections that have closed. */
  readonly #lastSeen = new Map<PersonId, Instant>()
  /** What takes back the departure of each person who is awaited; an entry stays until the departure is on disk. */
  readonly #departures = new Map<PersonId, Cancel>()
  readonly #retries = new Map<PersonId, Cancel>()
  readonly #unsubscribe: () => void

  constructor(options: RoomAttendanceOptions) {
    this.#options = options
    // Subscribing also keeps the room in memory for as long as there is somebody to watch for.
    this.#unsubscribe = options.room.subscribe(({ events }) => {
      if (!events.some(({ event }) => telling.has(event.type))) return
      for (const personId of this.#connections.keys()) this.#arrive(personId)
    })
  }

  /** Who is connected to this node. */
  get connected(): readonly PersonId[] {
    return [...this.#connections.keys()]
  }

  /** Whether anybody is connected. */
  get inhabited(): boolean {
    return this.#connections.size > 0
  }

  /** Whether nobody is connected and nobody's departure is awaited. */
  get idle(): boolean {
    return !this.inhabited && this.#departures.size === 0
  }

  /** A connection of the person has opened. */
  opened(personId: PersonId, connectionId: string): void {
    const connections = this.#connections.get(personId) ?? new Set()
    this.#connections.set(personId, connections.add(connectionId))
    this.#departures.get(personId)?.()
    this.#departures.delete(personId)
    this.#arrive(personId)
  }

  /**
   * A connection of the person has closed, on which the person was there until `lastSeen`. When it was the last one, the person
   * leaves after the grace, which counts from then.
   */
  closed(personId: PersonId, connectionId: string, lastSeen: Instant): void {
    const connections = this.#connections.get(personId)
    if (connections?.delete(connectionId) !== true) return
    const seen = instant(Math.max(lastSeen, this.#lastSeen.get(personId) ?? lastSeen))
    this.#lastSeen.set(personId, seen)
    if (connections.size > 0) return
    this.#connections.delete(personId)
    this.#lastSeen.delete(personId)
    const waited = this.#options.scheduler.now() - seen
    this.#leaveAfter(milliseconds(Math.max(0, GRACE - waited)), personId, seen)
  }

  /** Everybody who is marked as present and not connected was last seen at `lastSeen`, and leaves unless back within `grace`. */
  expectBack(lastSeen: Instant, grace: Duration): void {
    for (const personId of presentIn(this.#options.room.state)) {
      if (this.#connections.has(personId) || this.#departures.has(personId)) continue
      this.#leaveAfter(grace, personId, lastSeen)
    }
    if (this.idle) this.#options.onIdle()
  }

  /** Stops watching. Nobody is marked as gone by that; what is being written is not tried again. */
  stop(): void {
    this.#unsubscribe()
    this.#connections.clear()
    for (const cancel of [...this.#departures.values(), ...this.#retries.values()]) cancel()
    this.#departures.clear()
    this.#retries.clear()
  }

  #arrive(personId: PersonId): void {
    if (!this.#counts(personId) || this.#isPresent(personId)) return
    void this.#write({ type: 'person.arrive', personId }).then((written) => {
      if (written || !this.#connections.has(personId)) return
      this.#retries.get(personId)?.()
      const cancel = this.#options.scheduler.after(RETRY_AFTER, () => this.#arrive(personId))
      this.#retries.set(personId, cancel)
    })
  }

  #leaveAfter(delay: Duration, personId: PersonId, leftAt: Instant): void {
    this.#departures.get(personId)?.()
    const leave = async (): Promise<void> => {
      // Somebody who is elsewhere is watched on, for that node may die without a word.
      const where = this.#options.whereabouts(personId)
      if (where.kind !== 'nowhere' && this.#isPresent(personId)) {
        return this.#leaveAfter(GRACE, personId, where.kind === 'there' ? where.seen : leftAt)
      }
      const written = await this.#leave(personId, leftAt)
      // Somebody who has come back meanwhile is awaited no longer.
      if (this.#departures.get(personId) !== cancel) return
      if (written) this.#departures.delete(personId)
      else this.#leaveAfter(RETRY_AFTER, personId, leftAt)
      if (this.idle) this.#options.onIdle()
    }
    const cancel = this.#options.scheduler.after(delay, () => void leave())
    this.#departures.set(personId, cancel)
  }

  async #leave(personId: PersonId, leftAt: Instant): Promise<boolean> {
    return !this.#isPresent(personId) || this.#write({ type: 'person.leave', personId, leftAt })
  }

  /** Whether it is written, or need not be. */
  async #write(command: AttendanceCommand): Promise<boolean> {
    const { room, logger } = this.#options
    try {
      const giver = { kind: 'server', onBehalfOf: null } as const
      const answer = await room.give({ command, giver, commandId: null })
      return answer.ok || answer.rejection.code !== 'unavailable'
    } catch (error) {
      logger.error({ dialogueId: room.id, command: command.type, err: error }, 'attendance not written')
      return true
    }
  }

  #isPresent(personId: PersonId): boolean {
    return isPresent(this.#options.room.state.attendance, personId)
  }

  /** A screen is nobody; and once the dialogue has ended, who reads its results is not recorded. */
  #counts(personId: PersonId): boolean {
    const { participants, timer } = this.#options.room.state
    const person = participants.people[personId]
    return (
      this.#connections.has(personId) &&
      person !== undefined &&
      !person.removed &&
      person.role !== 'display' &&
      timer.phase !== 'ended'
    )
  }
}
