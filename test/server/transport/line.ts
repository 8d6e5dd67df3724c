// A client's end of the dialogue socket, on which a test waits for messages instead of for time.
import type { Socket } from 'socket.io-client'
import type { ClientCommandInput } from '#shared/dialogue/commands.ts'
import type { RefusalCode } from '#shared/protocol/socket.ts'
import type { CommandAnswer, EventBatch, FarewellReason, Welcome } from '#shared/protocol/socket.ts'
import type { PersonCard } from '#shared/protocol/directory.ts'
import type { LobbyEntry } from '#shared/protocol/http/lobby.ts'

interface Received {
  readonly welcome: Welcome
  readonly events: EventBatch
  readonly directory: readonly PersonCard[]
  readonly lobby: readonly LobbyEntry[]
  readonly farewell: FarewellReason
  readonly disconnect: string
}

export class Line {
  readonly socket: Socket
  readonly #kept = new Map<string, unknown[]>()
  readonly #waiting = new Map<string, ((value: unknown) => void)[]>()

  constructor(socket: Socket) {
    this.socket = socket
    for (const name of [
      'welcome',
      'events',
      'directory',
      'lobby',
      'farewell',
      'disconnect',
      'connect_error',
    ]) {
      socket.on(name, (value: unknown) => this.#receive(name, value))
    }
  }

  /** The next message of that name, come or to come; each is given once, in order. */
  next<N extends keyof Received>(name: N): Promise<Received[N]> {
    return this.#next(name) as Promise<Received[N]>
  }

  /** The code that the handshake is refused with; `null` when it is refused without one. */
  async refusal(): Promise<RefusalCode | null> {
    const error = (await this.#next('connect_error')) as { data?: { code?: RefusalCode } }
    return error.data?.code ?? null
  }

  /** Gives a command, and its answer. */
  give(command: ClientCommandInput, commandId: string = crypto.randomUUID()): Promise<CommandAnswer> {
    return this.send('command', { commandId, command }) as Promise<CommandAnswer>
  }

  /** Sends anything, and gives the answer. */
  send(name: string, ...values: readonly unknown[]): Promise<unknown> {
    return this.socket.timeout(10_000).emitWithAck(name, ...values)
  }

  /** How many messages of that name have come and not been asked for. */
  kept(name: keyof Received): number {
    return this.#kept.get(name)?.length ?? 0
  }

  #next(name: string): Promise<unknown> {
    const kept = this.#kept.get(name) ?? []
    if (kept.length > 0) return Promise.resolve(kept.shift())
    return new Promise((resolve) => {
      this.#waiting.set(name, [...(this.#waiting.get(name) ?? []), resolve])
    })
  }

  #receive(name: string, value: unknown): void {
    const [first, ...others] = this.#waiting.get(name) ?? []
    if (first === undefined) {
      this.#kept.set(name, [...(this.#kept.get(name) ?? []), value])
    } else {
      this.#waiting.set(name, others)
      first(value)
    }
  }
}
