// A socket that keeps what it is given.
import * as decoding from 'lib0/decoding'
import type { NotesSocket } from '#server/notes/socket.ts'
import { notesMessage, notesSync } from '#shared/protocol/notes.ts'

/** A message as a client reads it. */
export type Received =
  | { readonly kind: 'step1' | 'step2' | 'update'; readonly bytes: Uint8Array }
  | { readonly kind: 'presence'; readonly states: ReadonlyMap<number, unknown> }
  | { readonly kind: 'stored'; readonly count: number }

const syncKinds = new Map<number, 'step1' | 'step2' | 'update'>([
  [notesSync.step1, 'step1'],
  [notesSync.step2, 'step2'],
  [notesSync.update, 'update'],
])

export class FakeSocket implements NotesSocket {
  open = true
  backlogBytes = 0
  paused = false
  pings = 0
  cutOff = false
  closedWith: number | null = null
  readonly #frames: Uint8Array[] = []
  onFrame: ((payload: Uint8Array) => void) | null = null

  write(frames: readonly Uint8Array[]): void {
    for (const frame of frames) {
      this.#frames.push(frame)
      this.onFrame?.(payloadOf(frame))
    }
  }

  pause(): void {
    this.paused = true
  }

  resume(): void {
    this.paused = false
  }

  ping(): void {
    this.pings += 1
  }

  close(code: number): void {
    this.closedWith = code
    this.open = false
  }

  cut(): void {
    this.cutOff = true
    this.open = false
  }

  /** The very frames, to see whether two sockets were given the same ones. */
  get frames(): readonly Uint8Array[] {
    return this.#frames
  }

  /** What has come since the last call. */
  take(): Received[] {
    return this.#frames.splice(0).map((frame) => readMessage(payloadOf(frame)))
  }

  /** The counts of the acks among what has come since the last call. */
  takeAcks(): number[] {
    return this.take().flatMap((message) => (message.kind === 'stored' ? [message.count] : []))
  }
}

/** What a frame from the server carries. */
export function payloadOf(frame: Uint8Array): Uint8Array {
  const short = frame[1]!
  return frame.subarray(short < 126 ? 2 : short === 126 ? 4 : 10)
}

/** Reads a message from the server. */
export function readMessage(payload: Uint8Array): Received {
  const decoder = decoding.createDecoder(payload)
  const type = decoding.readVarUint(decoder)
  if (type === notesMessage.stored) return { kind: 'stored', count: decoding.readVarUint(decoder) }
  if (type === notesMessage.sync) {
    const kind = syncKinds.get(decoding.readVarUint(decoder))!
    return { kind, bytes: decoding.readVarUint8Array(decoder) }
  }
  const body = decoding.createDecoder(decoding.readVarUint8Array(decoder))
  const states = new Map<number, unknown>()
  for (let left = decoding.readVarUint(body); left > 0; left -= 1) {
    const clientId = decoding.readVarUint(body)
    decoding.readVarUint(body)
    states.set(clientId, JSON.parse(decoding.readVarString(body)))
  }
  return { kind: 'presence', states }
}
