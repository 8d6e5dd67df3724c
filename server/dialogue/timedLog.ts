// The log as rooms use it, with a clock beside it.
import { milliseconds } from '#shared/time/instant.ts'
import type { Duration } from '#shared/time/instant.ts'
import type { Scheduler } from '#shared/time/scheduler.ts'
import type { EventLog } from '#server/storage/eventLog.ts'

/** What a room needs of the log of events. */
export type RoomLog = Pick<EventLog, 'append' | 'keepAnswer' | 'read' | 'answerTo'>

/** The same log; `onAppended` is told how long each append took that succeeded. */
export function timedLog(
  log: RoomLog,
  scheduler: Pick<Scheduler, 'elapsed'>,
  onAppended: (took: Duration) => void,
): RoomLog {
  return {
    async append(append) {
      const start = scheduler.elapsed()
      const appended = await log.append(append)
      onAppended(milliseconds(scheduler.elapsed() - start))
      return appended
    },
    keepAnswer: (dialogueId, command) => log.keepAnswer(dialogueId, command),
    read: (dialogueId, afterSeq) => log.read(dialogueId, afterSeq),
    answerTo: (dialogueId, command) => log.answerTo(dialogueId, command),
  }
}
