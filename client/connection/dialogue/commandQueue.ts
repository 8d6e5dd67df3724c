// Commands that the server has not answered: sent in order, kept over a lost connection and a reload, sent again with the same id.
import type { ClientCommandInput } from '#shared/dialogue/commands.ts'
import type { Rejection, RejectionCode } from '#shared/dialogue/rejection.ts'
import { err, ok } from '#shared/lib/result.ts'
import type { Result } from '#shared/lib/result.ts'
import type { CommandAnswer, CommandMessage } from '#shared/protocol/socket.ts'
import { between, milliseconds, seconds } from '#shared/time/instant.ts'
import type { Clock, Duration, Instant } from '#shared/time/instant.ts'
import type { CommandShelf, KeptCommand } from '../kept/keptCommands.ts'
import { keptFor } from '../kept/keptDialogue.ts'

/** The most commands that wait at once. */
export const mostWaiting = 50

/**
 * How long a command about the running of the dialogue may wait to be sent for the first time. Somebody who presses "pause"
 * offline means now: a pause that arrives minutes later would surprise everybody. What people have written waits as long
 * as the page is open, and a day in the browser when it is not.
 */
export const momentaryLife = seconds(20)

/** A command of an earlier page that was not carried out. */
export interface RefusedCommand {
  readonly commandId: string
  readonly command: ClientCommandInput
  /** `too-late`: it waited for longer than it may · `no-access`: whoever gave it is not in the dialogue any more. */
  readonly code: RejectionCode | 'too-late' | 'no-access'
}

/** What waits for an answer. */
export interface Unanswered {
  readonly commands: readonly ClientCommandInput[]
  /** Whether some of it would be lost with this page. */
  readonly endsWithPage: boolean
}

export interface CommandQueue {
  /** Stays unanswered when the page leaves the dialogue and the browser has kept the command for the next one. */
  readonly give: (command: ClientCommandInput) => Promise<Result<number, Rejection>>
  /** A connection stands: sends everything that waits, in the order it was given. */
  readonly sendAll: () => void
  /** There is no connection, but there will be: what comes now waits. */
  readonly hold: () => void
  /** Takes over what earlier pages left in the browser; resolves when it waits or is on its way. */
  readonly takeOver: () => Promise<void>
  /** This page sends nothing more: what the browser has kept waits for the next one, and the rest is refused. */
  readonly leave: () => void
  /** Nothing will be sent any more: everything that waits is refused, and removed from the browser. */
  readonly end: () => void
}

export interface CommandQueueNeeds {
  /** Sends one command; rejects when no answer came, and the command is then kept. */
  readonly send: (message: CommandMessage) => Promise<CommandAnswer>
  readonly newId: () => string
  /** Monotonic time. */
  readonly elapsed: () => Duration
  /** This computer's time. */
  readonly now: Clock
  /** Who gives commands on this page now; `null` while that is not known. */
  readonly personId: () => string | null
  /** Where what waits is kept, beyond the page; `null` where nothing is. */
  readonly shelf: CommandShelf | null
  readonly onChange: (unanswered: Unanswered) => void
  /** Told of each command that was given on another page, `pageId`, and was not carried out. */
  readonly onRefused: (refused: RefusedCommand, pageId: string) => void
  /** Told when an answer did not come: the connection is to be laid anew. */
  readonly onSilence: () => void
}

interface Waiting {
  readonly message: CommandMessage
  /** `null` when it was given before the page knew whose it is; the browser does not keep it then. */
  readonly personId: string | null
  /** This computer's time, and the same as monotonic time, which may be before the page began. */
  readonly at: Instant
  readonly givenAt: Duration
  readonly place: number
  /** By whom its answer is awaited: the giver on this page, or another page that gave it. */
  readonly giver:
    { readonly settle: (result: Result<number, Rejection>) => void } | { readonly pageId: string }
  /** Whether the server may have heard it. */
  sent: boolean
  /** Whether the browser has it, as far as is known. */
  keeping: 'begun' | 'done' | 'failed'
}

const isFromHere = ({ giver }: Waiting) => 'settle' in giver

const unavailable = (message: string) => err<Rejection>({ code: 'unavailable', message })

export function createCommandQueue(needs: CommandQueueNeeds): CommandQueue {
  const { shelf } = needs
  /** By id, in the order that they were given. */
  let waiting = new Map<string, Waiting>()
  const finished = new Set<string>()
  let line: 'held' | 'open' | 'left' | 'ended' = 'held'
  // Counts the connections: an answer that fails to come over an earlier one says nothing of this one.
  let connection = 0
  let given = 0

  function changed(): void {
    const all = [...waiting.values()]
    needs.onChange({
      commands: all.map(({ message }) => message.command),
      endsWithPage: all.some(({ keeping }) => keeping !== 'done'),
    })
  }

  /** The command waits no more. `code` says why it was not carried out; `null` when it was, or nothing is to be told. */
  function finish(
    command: Waiting,
    result: Result<number, Rejection>,
    code: RefusedCommand['code'] | null,
  ): void {
    const { message, giver } = command
    if (!waiting.delete(message.commandId)) return
    finished.add(message.commandId)
    changed()
    // What another page gave stays in the browser until its user has seen that it was refused.
    if ('settle' in giver || code === null) void shelf?.remove(message.commandId)
    if ('settle' in giver) giver.settle(result)
    else if (code !== null) needs.onRefused({ ...message, code }, giver.pageId)
  }

  const giveUp = (command: Waiting, why: string, code: RefusedCommand['code']) =>
    finish(command, unavailable(why), code)

  async function keep(command: Waiting): Promise<void> {
    const { message, personId, at, place, sent } = command
    const isKept =
      shelf !== null &&
      personId !== null &&
      (await shelf.keep({ ...message, personId, givenAt: at, place, sent }))
    command.keeping = isKept ? 'done' : 'failed'
    if (!waiting.has(message.commandId)) return
    changed()
    if (line === 'left' && !isKept) giveUp(command, 'The page has left the dialogue', 'unavailable')
  }

  async function send(command: Waiting): Promise<void> {
    const { message, personId } = command
    // Whoever sits here now does not speak for somebody else.
    if (personId !== null && personId !== needs.personId()) return
    const mine = connection
    const isRepeated = command.sent || !isFromHere(command)
    const isNews = !command.sent && isMomentary(message.command)
    command.sent = true
    if (isNews) void keep(command)
    try {
      const answer = await needs.send(message)
      const code = answer.ok ? null : answer.rejection.code
      // The first time it may have been stored, and only the answer lost: a storage that fails now cannot tell. And what earlier
      // pages left may be more than the server takes at once.
      const saysNothing =
        (code === 'unavailable' && isRepeated) || (code === 'too-many' && !isFromHere(command))
      if (saysNothing) {
        if (line === 'open' && mine === connection) needs.onSilence()
        return
      }
      // What is so already is what was wished for.
      finish(command, answer.ok ? ok(answer.seq) : err(answer.rejection), code === 'already-so' ? null : code)
    } catch {
      if (line === 'open' && mine === connection) needs.onSilence()
    }
  }

  function sendInTime(command: Waiting): void {
    if (isTooLate(command)) giveUp(command, 'It was meant for a moment that has passed', 'too-late')
    else void send(command)
  }

  function isTooLate(command: Waiting): boolean {
    const { message, givenAt, sent } = command
    const age = needs.elapsed() - givenAt
    if (!isFromHere(command) && age > keptFor) return true
    return !sent && isMomentary(message.command) && age > momentaryLife
  }

  /** Removes what the browser has for whoever is not let in any more, and tells of what was not told yet. */
  async function dropKept(): Promise<void> {
    if (shelf === null) return
    const personId = needs.personId()
    for (const { commandId, command, pageId } of await shelf.read(personId)) {
      if (!finished.has(commandId)) needs.onRefused({ commandId, command, code: 'no-access' }, pageId)
    }
    await shelf.forget(personId)
  }

  /** What another page left, as it waits here. */
  function takenOver({ commandId, command, personId, pageId, givenAt, place, sent }: KeptCommand): Waiting {
    return {
      message: { commandId, command },
      personId,
      at: givenAt,
      givenAt: milliseconds(needs.elapsed() - between(givenAt, needs.now())),
      place,
      giver: { pageId },
      sent,
      keeping: 'done',
    }
  }

  return {
    give(command) {
      if (line === 'ended') return Promise.resolve(unavailable('The connection has ended'))
      if (waiting.size >= mostWaiting) return Promise.resolve(unavailable('Too many commands wait'))
      return new Promise((resolve) => {
        const entry: Waiting = {
          message: { commandId: needs.newId(), command },
          personId: needs.personId(),
          at: needs.now(),
          givenAt: needs.elapsed(),
          place: (given += 1),
          giver: { settle: resolve },
          sent: false,
          keeping: 'begun',
        }
        waiting.set(entry.message.commandId, entry)
        changed()
        void keep(entry)
        if (line === 'open') void send(entry)
      })
    },
    sendAll() {
      line = 'open'
      connection += 1
      for (const command of waiting.values()) sendInTime(command)
    },
    hold() {
      line = 'held'
    },
    async takeOver() {
      const personId = needs.personId()
      if (shelf === null || personId === null) return
      const left = await shelf.read(personId)
      const isNew = ({ commandId }: KeptCommand) => !waiting.has(commandId) && !finished.has(commandId)
      const found = left.filter(isNew).map(takenOver)
      if (line === 'ended' || found.length === 0) return
      const inOrder = [...found, ...waiting.values()].toSorted((a, b) => a.givenAt - b.givenAt)
      waiting = new Map(inOrder.map((command) => [command.message.commandId, command]))
      changed()
      for (const command of found) {
        if (line === 'open' || isTooLate(command)) sendInTime(command)
      }
    },
    leave() {
      line = 'left'
      for (const command of waiting.values()) {
        if (command.keeping === 'failed') giveUp(command, 'The page has left the dialogue', 'unavailable')
      }
    },
    end() {
      line = 'ended'
      for (const command of waiting.values()) giveUp(command, 'The connection has ended', 'no-access')
      void dropKept()
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
