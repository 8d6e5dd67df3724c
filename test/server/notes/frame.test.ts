// The WebSocket frame, taken apart as RFC 6455 says.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { binaryFrame } from '#server/notes/frame.ts'

/** What a frame says of itself, and what follows its header. */
function takeApart(frame: Buffer): { first: number; length: number; payload: Uint8Array } {
  const short = frame[1]!
  const [header, length] =
    short < 126
      ? [2, short]
      : short === 126
        ? [4, frame.readUInt16BE(2)]
        : [10, Number(frame.readBigUInt64BE(2))]
  return { first: frame[0]!, length, payload: Uint8Array.from(frame.subarray(header)) }
}

test('a frame is final, binary and unmasked, and carries its payload whatever the length', () => {
  const lengths = fc.oneof(
    fc.integer({ min: 0, max: 400 }),
    fc.constantFrom(125, 126, 65_535, 65_536, 70_000),
  )
  fc.assert(
    fc.property(lengths, fc.nat(255), (length, filling) => {
      const payload = new Uint8Array(length).fill(filling)
      expect(takeApart(binaryFrame(payload))).toEqual({ first: 0x82, length, payload })
    }),
  )
})
