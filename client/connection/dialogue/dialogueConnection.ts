// This page's connection to one dialogue: keeps the store true, brings commands to the server, and reconnects by itself.
import { retryDelay } from '#client/retry/backoff.ts'
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts'
import type { Handshake } from '#shared/protocol/clientMessages.ts'
import type { Seat, Welcome } from '#shared/protocol/socket.ts'
import { err, ok } from '#shared/lib/result.ts'
import { between } from '#shared/time/instant.ts'
import type { Clock } from '#shared/time/instant.ts'
import type { Cancel, Scheduler } from '#shared/time/scheduler.ts'
import { createServerClock } from '../clock/serverClock.ts'
import type { CommandShelf } from '../kept/keptCommands.ts'
import type { KeptDialogue } from '../kept/keptDialogue.ts'
import {
  readsAnswer,
  readsBatch,
  readsCards,
  readsCatchUp,
  readsClock,
  readsFarewell,
  readsLobby,
  readsRefusal,
  readsWelcome,
} from '../wire/serverMessages.ts'
import type { Reads } from '../wire/serverMessages.ts'
import type { MakeWire, PushName } from '../wire/wire.ts'
import { createCommandQueue } from './commandQueue.ts'
import type { RefusedCommand } from './commandQueue.ts'
import { isFinal, isShutOut } from './connectionStatus.ts'
import type { ConnectionStatus } from './connectionStatus.ts'
import type { GiveCommand } from './dialogueContext.ts'
import type { DialogueStore } from './dialogueStore.ts'
import { hasGap, nothingReceived, receiveBatch, receiveCatchUp, receiveWelcome } from './sequence.ts'
import type { Sequence } from './sequence.ts'

export interface DialogueConnection {
  readonly give: GiveCommand
  readonly serverNow: Clock
  readonly open: () => void
  /** Ends the connection, and refuses what still waits and the browser has not kept; it can be opened again. */
  readonly close: () => void
  /** The computer woke, the page became visible, or the network returned: measures the clock and reconnects at once. */
  readonly wakeUp: () => void
  /** The user has seen that the command of an earlier page was refused: it is not told again. */
  readonly dismiss: (commandId: string) => void
  /** The network is gone: says so without waiting for a time-out. */
  readonly networkLost: () => void
}

export interface ConnectionNeeds {
  readonly dialogueId: string
  /** Which person to be, when this browser has several seats in the dialogue. */
  readonly as: string | undefined
  readonly store: DialogueStore
  readonly makeWire: MakeWire
  readonly scheduler: Scheduler
  readonly newCommandId: () => string
  /** From 0 up to 1. */
  readonly chance: () => number
  readonly onClockCorrected: () => void
  /** The dialogue as an earlier page saw it last, if it has kept it; left out where nothing is kept. */
  readonly kept?: () => KeptDialogue | null
  /** What the browser does for commands that wait; left out where nothing is kept. */
  readonly browser?: {
    readonly shelf: CommandShelf
    /** Whether that page is another than this and still open: it tells itself what became of its commands. */
    readonly isElsewhere: (pageId: string) => Promise<boolean>
  }
}

export function createDialogueConnection(needs: ConnectionNeeds): DialogueConnection {
  const { store, scheduler } = needs
  let sequence: Sequence = nothingReceived
  let attempts = 0
  let cancelRetry: Cancel = () => undefined
  // Which line it is that is asked for what was missed; `null` when none is.
  let askedLine: number | null = null
  let line = 0

  const setStatus = (status: ConnectionStatus) => store.set({ status })
  const isOver = () => isFinal(store.get().status)

  const wire = needs.makeWire(handshake, { received, closed, refused })

  const queue = createCommandQueue({
    send: async (message) => expectForm(readsAnswer, await wire.command(message)),
    newId: needs.newCommandId,
    elapsed: () => scheduler.elapsed(),
    now: () => scheduler.now(),
    personId: () => store.get().seat?.personId ?? needs.as ?? null,
    shelf: needs.browser?.shelf ?? null,
    onChange: ({ commands, endsWithPage }) =>
      store.set({ unanswered: commands.length, waiting: commands, endsWithPage }),
    onRefused: (command, pageId) => void tell(command, pageId),
    onSilence: reconnect,
  })

  const clock = createServerClock({
    scheduler,
    ask: async () => expectForm(readsClock, await wire.clock()).serverNow,
    onCorrected: needs.onClockCorrected,
    onSilence: reconnect,
  })

  async function tell(command: RefusedCommand, pageId: string): Promise<void> {
    if ((await needs.browser?.isElsewhere(pageId)) === true) return
    store.set({ refused: [...store.get().refused, command] })
  }

  function handshake(): Handshake {
    const afterSeq = sequence.state?.seq
    return {
      protocol: PROTOCOL_VERSION,
      dialogueId: needs.dialogueId,
      ...(needs.as === undefined ? {} : { as: needs.as }),
      ...(afterSeq === undefined ? {} : { afterSeq }),
    }
  }

  function received(name: PushName, body: unknown): void {
    if (isOver()) return
    // What cannot be read is from a server of another version than the page; loading the page anew mends that.
    if (!take(name, body)) finish({ refused: 'old-version' })
  }

  /** Takes in one message; says whether it could be read. */
  function take(name: PushName, body: unknown): boolean {
    switch (name) {
      case 'welcome':
        return read(readsWelcome, body, welcome)
      case 'events':
        return read(readsBatch, body, (batch) => follow(receiveBatch(sequence, batch)))
      case 'directory':
        return read(readsCards, body, (cards) =>
          store.set({ directory: { ...store.get().directory, ...byId(cards) } }),
        )
      case 'lobby':
        return read(readsLobby, body, (lobby) => store.set({ lobby }))
      case 'farewell':
        return read(readsFarewell, body, (reason) => {
          if (reason !== 'restarting') finish({ farewell: reason })
        })
    }
  }

  function welcome({ you, directory, serverNow, catchUp }: Welcome): void {
    if (needsEverything(store.get().seat, you, catchUp)) {
      sequence = nothingReceived
      reconnect()
      return
    }
    attempts = 0
    clock.assume(between(scheduler.now(), serverNow))
    sequence = receiveWelcome(sequence, catchUp)
    store.set({
      status: 'online',
      seat: you,
      directory: byId(directory),
      state: sequence.state,
      lobby: you.role === 'facilitator' ? store.get().lobby : [],
      keptAt: null,
    })
    askForMissed()
    clock.measure()
    queue.sendAll()
    void queue.takeOver()
  }

  function follow(next: Sequence): void {
    sequence = next
    if (sequence.state !== null) store.set({ state: sequence.state })
    askForMissed()
  }

  function askForMissed(): void {
    if (sequence.state !== null && hasGap(sequence) && askedLine !== line)
      void fetchMissed(sequence.state.seq)
  }

  async function fetchMissed(afterSeq: number): Promise<void> {
    const mine = line
    askedLine = mine
    const answer = await wire.catchUp(afterSeq).then(ok, err)
    if (mine !== line || isOver()) return
    askedLine = null
    if (!answer.ok) {
      reconnect()
      return
    }
    const readable = read(readsCatchUp, answer.value, (missed) => follow(receiveCatchUp(sequence, missed)))
    if (!readable) finish({ refused: 'old-version' })
  }

  function refused(code: unknown): void {
    if (readsRefusal(code) && code !== 'unavailable') finish({ refused: code })
    else closed()
  }

  function reconnect(): void {
    if (isOver()) return
    wire.close()
    closed()
  }

  /** There is no way to the server yet: what an earlier page saw is better than nothing. */
  function showKept(): void {
    const kept = needs.kept?.() ?? null
    if (kept === null) return
    const { seat, state, knownAt, clockOffset } = kept
    clock.assume(clockOffset)
    sequence = { state, held: [] }
    store.set({ seat, state, keptAt: knownAt })
    void queue.takeOver()
  }

  function closed(): void {
    if (isOver()) return
    // What this page has seen itself is newer, also when it is to be had anew: another role's events do not continue it.
    if (store.get().state === null) showKept()
    queue.hold()
    clock.rest()
    line += 1
    setStatus(store.get().state === null ? 'connecting' : 'reconnecting')
    cancelRetry()
    cancelRetry = scheduler.after(retryDelay(attempts, needs.chance()), wire.open)
    attempts += 1
  }

  function finish(status: ConnectionStatus): void {
    setStatus(status)
    cancelRetry()
    clock.rest()
    wire.close()
    if (isShutOut(status)) queue.end()
    else queue.leave()
  }

  return {
    give: queue.give,
    serverNow: clock.now,
    open() {
      queue.hold()
      wire.open()
    },
    close() {
      cancelRetry()
      // Nothing that is still under way may lay a line anew once the page has left.
      line += 1
      clock.rest()
      wire.close()
      queue.leave()
    },
    dismiss(commandId) {
      store.set({ refused: store.get().refused.filter((each) => each.commandId !== commandId) })
      void needs.browser?.shelf.remove(commandId)
    },
    wakeUp() {
      if (isOver()) return
      if (store.get().status === 'online') {
        clock.measure()
        return
      }
      attempts = 0
      cancelRetry()
      wire.open()
    },
    networkLost() {
      if (store.get().status === 'online') reconnect()
    },
  }
}

// A new role sees other events: those that came before it cannot be had as a continuation.
function needsEverything(before: Seat | null, you: Seat, catchUp: Welcome['catchUp']): boolean {
  return catchUp.kind === 'events' && before !== null && before.role !== you.role
}

function byId<T extends { readonly id: string }>(cards: readonly T[]): Readonly<Record<string, T>> {
  return Object.fromEntries(cards.map((card) => [card.id, card]))
}

/** Gives `body` to `accept` when it has the form that `reads` wants; says whether it had. */
function read<T>(reads: Reads<T>, body: unknown, accept: (value: T) => void): boolean {
  if (!reads(body)) return false
  accept(body)
  return true
}

/** @throws Error when an answer has not the form that `reads` wants; it is then no answer. */
function expectForm<T>(reads: Reads<T>, body: unknown): T {
  if (reads(body)) return body
  throw new Error('The server answered in another form')
}
