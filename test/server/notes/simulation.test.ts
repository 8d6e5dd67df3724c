// Clients and a server over wires that delay, cut and stall, a disk that fails and a server that dies: what was acked is never
// lost, and in the end everybody has the same document as the log. A failure prints its seed and its steps.
import * as decoding from 'lib0/decoding'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { notesMessage, notesSync } from '#shared/protocol/notes.ts'
import { payloadOf, readMessage } from './fakeSocket.ts'
import * as frames from './frames.ts'
import { NotesHarness, TestLog, type TestClient } from './harness.ts'

/** One side of a connection that keeps order and loses everything when it is cut. */
class Wire {
  up: Uint8Array[] = []
  down: Uint8Array[] = []
  readonly end: TestClient

  constructor(notes: NotesHarness) {
    this.end = notes.join()
    // A room that is loaded greets at once.
    this.down = this.end.socket.frames.map(payloadOf)
    this.end.socket.onFrame = (payload) => this.down.push(payload)
  }
}

/** A client as the real one works: it syncs at every opening, and knows an edit is safe when the count of acks says so. */
class SimulatedClient {
  readonly doc = new Y.Doc()
  /** Every letter typed here that the server has said is on disk. */
  readonly acked = new Set<string>()
  #wire: Wire | null = null
  #sent = 0
  #waiting: { letter: string; message: number | null }[] = []

  get connected(): boolean {
    return this.#wire !== null && this.#wire.end.socket.open
  }

  connect(notes: NotesHarness): void {
    this.cut()
    this.#wire = new Wire(notes)
    this.#sent = 0
    this.#send(frames.step1(this.doc))
  }

  cut(): void {
    this.#wire?.end.leave()
    this.#wire = null
    for (const waiting of this.#waiting) waiting.message = null
  }

  type(letter: string, at: number): void {
    const before = Y.encodeStateVector(this.doc)
    const text = this.doc.getText('notes')
    text.insert(Math.min(at, text.length), letter)
    const message = this.#wire ? this.#send(frames.update(Y.encodeStateAsUpdate(this.doc, before))) : null
    this.#waiting.push({ letter, message })
  }

  /** Lets up to `count` frames through in each direction. */
  deliver(count: number): void {
    const wire = this.#wire
    if (!wire) return
    for (const frame of wire.up.splice(0, count)) wire.end.send(frame)
    for (const payload of wire.down.splice(0, count)) this.#receive(payload)
    if (!wire.end.socket.open) this.cut()
  }

  get text(): string {
    return this.doc.getText('notes').toJSON()
  }

  #send(frame: Uint8Array): number {
    this.#wire?.up.push(frame)
    const decoder = decoding.createDecoder(frame)
    const isSync = decoding.readVarUint(decoder) === notesMessage.sync
    if (isSync && decoding.readVarUint(decoder) !== notesSync.step1) this.#sent += 1
    return this.#sent
  }

  #receive(payload: Uint8Array): void {
    const message = readMessage(payload)
    if (message.kind === 'step2' || message.kind === 'update') Y.applyUpdate(this.doc, message.bytes)
    if (message.kind === 'step1') {
      const count = this.#send(frames.step2(Y.encodeStateAsUpdate(this.doc, message.bytes)))
      for (const waiting of this.#waiting) waiting.message ??= count
    }
    if (message.kind === 'stored') {
      for (const { letter, message: sent } of this.#waiting) {
        if (sent !== null && sent <= message.count) this.acked.add(letter)
      }
      this.#waiting = this.#waiting.filter(({ letter }) => !this.acked.has(letter))
    }
  }
}

type Step =
  | { readonly kind: 'type'; readonly who: number; readonly at: number }
  | { readonly kind: 'deliver'; readonly who: number; readonly count: number }
  | { readonly kind: 'cut' | 'connect'; readonly who: number }
  | { readonly kind: 'pass'; readonly ms: number }
  | { readonly kind: 'disk'; readonly state: 'fails' | 'works' | 'stalls' }
  | { readonly kind: 'die' }

const who = fc.nat(2)
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('type' as const), who, at: fc.nat(60) }) },
  {
    weight: 10,
    arbitrary: fc.record({
      kind: fc.constant('deliver' as const),
      who,
      count: fc.integer({ min: 1, max: 4 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('cut' as const, 'connect' as const), who }) },
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('pass' as const), ms: fc.constantFrom(0, 1, 20, 40_000) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('disk' as const),
      state: fc.constantFrom('fails' as const, 'works' as const, 'stalls' as const),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'die' as const }) },
)

/** Letters no two of which are the same, so that nothing typed in between tears one apart. */
const letterOf = (index: number): string => String.fromCharCode(0x4e00 + index)

/** A server on the log of the one before it, which keeps what was committed and nothing else. */
const restarted = (before: NotesHarness | null): NotesHarness =>
  new NotesHarness({ log: new TestLog(before?.log.inner), compactAfterRows: 6 })

async function play(steps: readonly Step[]): Promise<void> {
  const clients = [new SimulatedClient(), new SimulatedClient(), new SimulatedClient()]
  let notes = restarted(null)
  let release: (() => void) | null = null
  let typed = 0
  for (const client of clients) client.connect(notes)
  for (const step of steps) {
    switch (step.kind) {
      case 'type':
        typed += 1
        clients[step.who]!.type(letterOf(typed), step.at)
        break
      case 'deliver':
        clients[step.who]!.deliver(step.count)
        break
      case 'cut':
        clients[step.who]!.cut()
        break
      case 'connect':
        if (!clients[step.who]!.connected) clients[step.who]!.connect(notes)
        break
      case 'pass':
        await notes.scheduler.advance(step.ms)
        break
      case 'disk':
        release?.()
        release = step.state === 'stalls' ? notes.log.hold() : null
        notes.log.failAppend = step.state === 'fails' ? () => true : null
        break
      case 'die':
        // Whatever was on its way dies with the process: its log is never let through.
        for (const client of clients) client.cut()
        notes = restarted(notes)
        release = null
        for (const client of clients) client.connect(notes)
        break
    }
    await notes.scheduler.advance(0)
    await expectAckedIsStored(notes, clients)
  }
  release?.()
  notes.log.failAppend = null
  await settle(notes, clients)
  const stored = await notes.storedText()
  for (const client of clients) expect(client.text).toBe(stored)
  for (let index = 1; index <= typed; index += 1) expect(stored).toContain(letterOf(index))
  expect(clients.reduce((sum, client) => sum + client.acked.size, 0)).toBe(typed)
}

async function expectAckedIsStored(notes: NotesHarness, clients: readonly SimulatedClient[]): Promise<void> {
  const stored = await notes.storedText()
  for (const client of clients) for (const letter of client.acked) expect(stored).toContain(letter)
}

/** Lets everything through until nothing moves. */
async function settle(notes: NotesHarness, clients: readonly SimulatedClient[]): Promise<void> {
  for (let round = 0; round < 12; round += 1) {
    for (const client of clients) {
      if (!client.connected) client.connect(notes)
      client.deliver(1000)
    }
    await notes.scheduler.advance(50)
  }
}

test(
  'whatever happens, what was acked is in the log, and in the end all have the same',
  { timeout: 60_000 },
  async () => {
    await fc.assert(fc.asyncProperty(fc.array(anyStep, { minLength: 10, maxLength: 60 }), play), {
      numRuns: 150,
    })
  },
)
