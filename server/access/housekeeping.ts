// Clearing away what access no longer needs: sessions that have ended, and names left in lobbies or of people who got no seat.
import { instant, minutes } from '#shared/time/instant.ts'
import type { Cancel, Scheduler } from '#shared/time/scheduler.ts'
import type { AccessStore } from '#server/storage/accessStore.ts'

const EVERY = minutes(6 * 60)
/** How long a knock is kept: whoever knocked yesterday does not wait any more. */
const KNOCKS_KEPT_FOR = minutes(24 * 60)
/** How long a name is kept without a seat: an inviting that a crash has cut short may be asked for again until then. */
const UNSEATED_KEPT_FOR = minutes(24 * 60)

/** Clears away now and then; returns what ends that. `onFailure` is told when the storage fails; the next round tries again. */
export function startHousekeeping(
  { sessions, lobby, people }: AccessStore,
  scheduler: Scheduler,
  onFailure: (error: unknown) => void,
): Cancel {
  const round = async (): Promise<void> => {
    try {
      await sessions.removeEnded(scheduler.now())
      await lobby.removeOlder(instant(scheduler.now() - KNOCKS_KEPT_FOR))
      const unseated = await people.withoutSeat(instant(scheduler.now() - UNSEATED_KEPT_FOR))
      await Promise.all(unseated.map((personId) => people.erase(personId)))
    } catch (error) {
      onFailure(error)
    }
  }
  let cancel = scheduler.after(EVERY, next)
  function next(): void {
    void round()
    cancel = scheduler.after(EVERY, next)
  }
  return () => cancel()
}
