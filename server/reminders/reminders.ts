// Reminders: looks now and then for what is due or asked for, and has it sent.
import { everything } from '#shared/protocol/followUpFilter.ts'
import type { DialogueId } from '#shared/dialogue/identifiers.ts'
import { unfinishedStatuses } from '#shared/dialogue/unfinished.ts'
import { minutes } from '#shared/time/instant.ts'
import type { Cancel, Scheduler } from '#shared/time/scheduler.ts'
import { addDays, dayOf, timeOf } from '#shared/time/stockholm.ts'
import type { DialogueRooms } from '#server/dialogue/rooms.ts'
import { allFollowUps } from '#server/loop/followUpTable.ts'
import type { Delivery } from '#server/mail/delivery.ts'
import { DUE_SOON_DAYS, OVERDUE_DAYS, remindersOn } from '#server/mail/reasons.ts'
import type { MailReason } from '#server/mail/reasons.ts'
import type { Storage } from '#server/storage/storage.ts'

/** How often is looked. */
export const LOOKS_EVERY = minutes(10)
/** From when on in the day, in Stockholm: nobody is reminded at midnight. */
const FROM_TIME = '08:00'

/** What reminders stand on. */
export interface RemindersNeeds {
  readonly storage: Storage
  readonly rooms: DialogueRooms
  readonly delivery: Delivery
  readonly scheduler: Scheduler
  /** Told when the storage fails; the next round tries again. */
  readonly onFailure: (error: unknown) => void
}

/** Looks at once and then again and again; returns what ends that. */
export function startReminders(needs: RemindersNeeds): Cancel {
  const { scheduler, onFailure } = needs
  let cancel: Cancel = () => undefined
  let stopped = false
  async function round(): Promise<void> {
    try {
      await remind(needs)
    } catch (error) {
      onFailure(error)
    }
    if (!stopped) cancel = scheduler.after(LOOKS_EVERY, () => void round())
  }
  cancel = scheduler.after(minutes(0), () => void round())
  return () => {
    stopped = true
    cancel()
  }
}

/** One round: asks for the reminders of this day that have not been asked for, and sends what waits. Rejects with a `StorageError`. */
export async function remind(needs: RemindersNeeds): Promise<void> {
  const { delivery, scheduler } = needs
  if (delivery.from === null) return
  const now = scheduler.now()
  if (timeOf(now) >= FROM_TIME) await delivery.queue(await remindersDue(dayOf(now), needs))
  await delivery.run()
}

/** Every reminder that there is reason for on that day, in all dialogues, sent or not. Rejects with a `StorageError`. */
async function remindersDue(
  today: string,
  { storage, rooms, scheduler }: Pick<RemindersNeeds, 'storage' | 'rooms' | 'scheduler'>,
): Promise<readonly MailReason[]> {
  const due = {
    ...everything,
    statuses: unfinishedStatuses,
    dueFrom: addDays(today, -OVERDUE_DAYS),
    dueTo: addDays(today, DUE_SOON_DAYS),
  }
  const [followUps, rounds] = await Promise.all([
    allFollowUps('everywhere', due, { storage, clock: () => scheduler.now() }),
    storage.results.rounds('all'),
  ])
  const open = rounds.filter(({ opensOn, dueOn }) => opensOn <= today && today <= dueOn)
  const dialogueIds = new Set<DialogueId>([...followUps, ...open].map(({ dialogueId }) => dialogueId))
  const reasons: MailReason[] = []
  // One after another: a dialogue that nobody uses is read from its log for this.
  for (const id of dialogueIds) {
    const room = await rooms.find(id)
    if (room !== null) reasons.push(...remindersOn(today, room.state))
  }
  return reasons
}
