// A line to a server that a test plays by hand: what was sent is seen, and what comes back is said.
import type { Handshake } from '#shared/protocol/clientMessages.ts'
import type { CommandMessage } from '#shared/protocol/socket.ts'
import type { MakeWire, PushName, Wire, WireListener } from '#client/connection/wire/wire.ts'

/** One question that the client asked and that the test answers or leaves open. */
export class Question<T> {
  readonly about: T
  readonly promise: Promise<unknown>
  readonly answer: (answer: unknown) => void
  readonly fail: () => void

  constructor(about: T) {
    const { promise, resolve, reject } = Promise.withResolvers<unknown>()
    this.about = about
    this.promise = promise
    this.answer = resolve
    this.fail = () => reject(new Error('no answer'))
  }
}

export class FakeWire implements Wire {
  readonly handshakes: Handshake[] = []
  readonly commands: Question<CommandMessage>[] = []
  readonly catchUps: Question<number>[] = []
  readonly clocks: Question<null>[] = []
  isOpen = false
  #listener: WireListener | null = null
  #handshake: (() => Handshake) | null = null

  readonly make: MakeWire = (handshake, listener) => {
    this.#handshake = handshake
    this.#listener = listener
    return this
  }

  open = (): void => {
    if (this.isOpen || this.#handshake === null) return
    this.isOpen = true
    this.handshakes.push(this.#handshake())
  }

  close = (): void => {
    if (this.isOpen) this.#cut()
  }

  command = (message: CommandMessage): Promise<unknown> => ask(this.commands, message)
  catchUp = (afterSeq: number): Promise<unknown> => ask(this.catchUps, afterSeq)
  clock = (): Promise<unknown> => ask(this.clocks, null)

  /** The server says something unasked. */
  push(name: PushName, body: unknown): void {
    this.#listener?.received(name, body)
  }

  /** The network breaks. */
  break(): void {
    this.#cut()
    this.#listener?.closed()
  }

  refuse(code: unknown): void {
    this.#cut()
    this.#listener?.refused(code)
  }

  // What was asked and not answered is answered no more.
  #cut(): void {
    this.isOpen = false
    for (const question of [...this.commands, ...this.catchUps, ...this.clocks]) question.fail()
  }
}

function ask<T>(questions: Question<T>[], about: T): Promise<unknown> {
  const question = new Question(about)
  questions.push(question)
  return question.promise
}
