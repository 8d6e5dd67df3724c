// The WebSocket frame, read back by the reader that clients of this kind use.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Receiver } from 'ws'
import { binaryFrame } from '#server/notes/frame.ts'

/** Reads one frame as a client does. */
function readBack(frame: Uint8Array): { payload: Uint8Array; isBinary: boolean }[] {
  const messages: { payload: Uint8Array; isBinary: boolean }[] = []
  const receiver = new Receiver({ isServer: false })
  receiver.on('message', (payload: Uint8Array, isBinary: boolean) => messages.push({ payload, isBinary }))
  receiver.write(frame)
  return messages
}

test('a frame carries its payload whatever its length', () => {
  const lengths = fc.oneof(
    fc.integer({ min: 0, max: 400 }),
    fc.constantFrom(125, 126, 65_535, 65_536, 70_000),
  )
  fc.assert(
    fc.property(lengths, fc.nat(255), (length, filling) => {
      const payload = new Uint8Array(length).fill(filling)
      expect(readBack(binaryFrame(payload))).toEqual([{ payload: Buffer.from(payload), isBinary: true }])
    }),
  )
})
