// What the follow-up loop stands on.
import type { Clock } from '#shared/time/instant.ts'
import { dayOf } from '#shared/time/stockholm.ts'
import type { DialogueRooms } from '#server/dialogue/rooms.ts'
import type { Storage } from '#server/storage/storage.ts'

/** Where what dialogues led to is read and changed. */
export interface LoopNeeds {
  readonly storage: Storage
  readonly rooms: DialogueRooms
  readonly clock: Clock
}

/** The present day in Stockholm, by which something is overdue. */
export function todayOf({ clock }: Pick<LoopNeeds, 'clock'>): string {
  return dayOf(clock())
}
