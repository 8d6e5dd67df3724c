// Commands that the server has not answered: sent in order, kept over a lost connection, sent again with the same id.
import type { ClientCommandInput } from '#shared/dialogue/commands.ts'
import type { Rejection } from '#shared/dialogue/rejection.ts'
import { err, ok } from '#shared/lib/result.ts'
import type { Result } from '#shared/lib/result.ts'
import type { CommandAnswer, CommandMessage } from '#shared/protocol/socket.ts'
import { seconds } from '#shared/time/instant.ts'
import type { Duration } from '#shared/time/instant.ts'

/** The most commands that wait at once. */
export const mostWaiting = 50

/**
 * How long a command about the running of the dialogue may wait to be sent for the first time. Somebody who presses "pause"
 * offline means now: a pause that arrives minutes later would surprise everybody. What people have written waits as long
 * as the page is open.
 */
export const momentaryLife = seconds(20)

export interface CommandQueue {
  readonly give: (command: ClientCommandInput) => Promise<Result<number, Rejection>>
  /** A connection stands: sends everything that waits, in the order it was given. */
  readonly sendAll: () => void
  /** There is no connection, but there will be: what comes now waits. */
  readonly hold: () => void
  /** Nothing will be sent any more: everything that waits is refused. */
  readonly end: () => void
}

export interface CommandQueueNeeds {
  /** Sends one command; rejects when no answer came, and the command is then kept. */
  readonly send: (message: CommandMessage) => Promise<CommandAnswer>
  readonly newId: () => string
  /** Monotonic time. */
  readonly elapsed: () => Duration
  readonly onCount: (unanswered: number) => void
  /** Told when an answer did not come: the connection is to be laid anew. */
  readonly onSilence: () => void
}

interface Waiting {
  readonly message: CommandMessage
  readonly givenAt: Duration
  readonly settle: (result: Result<number, Rejection>) => void
  sent: boolean
}

const unavailable = (message: string) => err<Rejection>({ code: 'unavailable', message })

export function createCommandQueue(needs: CommandQueueNeeds): CommandQueue {
  const waiting = new Set<Waiting>()
  let line: 'held' | 'open' | 'ended' = 'held'
  // Counts the connections: an answer that fails to come over an earlier one says nothing of this one.
  let connection = 0

  const finish = (command: Waiting, result: Result<number, Rejection>) => {
    if (!waiting.delete(command)) return
    needs.onCount(waiting.size)
    command.settle(result)
  }

  const send = async (command: Waiting) => {
    const mine = connection
    const repeated = command.sent
    command.sent = true
    try {
      const answer = await needs.send(command.message)
      // The first time it may have been stored, and only the answer lost: a storage that fails now cannot tell.
      if (!answer.ok && answer.rejection.code === 'unavailable' && repeated) {
        if (line === 'open' && mine === connection) needs.onSilence()
        return
      }
      finish(command, answer.ok ? ok(answer.seq) : err(answer.rejection))
    } catch {
      if (line === 'open' && mine === connection) needs.onSilence()
    }
  }

  const isTooOld = ({ message, givenAt, sent }: Waiting) =>
    !sent && isMomentary(message.command) && needs.elapsed() - givenAt > momentaryLife

  return {
    give(command) {
      if (line === 'ended') return Promise.resolve(unavailable('The connection has ended'))
      if (waiting.size >= mostWaiting) return Promise.resolve(unavailable('Too many commands wait'))
      return new Promise((resolve) => {
        const message = { commandId: needs.newId(), command }
        const entry: Waiting = { message, givenAt: needs.elapsed(), settle: resolve, sent: false }
        waiting.add(entry)
        needs.onCount(waiting.size)
        if (line === 'open') void send(entry)
      })
    },
    sendAll() {
      line = 'open'
      connection += 1
      for (const command of waiting) {
        if (isTooOld(command)) finish(command, unavailable('It was meant for a moment that has passed'))
        else void send(command)
      }
    },
    hold() {
      line = 'held'
    },
    end() {
      line = 'ended'
      for (const command of waiting) finish(command, unavailable('The connection has ended'))
    },
  }
}

/** Whether the command is about the running of the dialogue now, rather than something that was written. */
function isMomentary({ type }: ClientCommandInput): boolean {
  return type.startsWith('clock.') || momentary.has(type)
}

const momentary: ReadonlySet<ClientCommandInput['type']> = new Set([
  'dialogue.start',
  'dialogue.end',
  'slot.next',
  'slot.goBack',
  'slot.start',
])
