// The text of an edit: who typed it, which of theirs it is, and when it was sent. Found again in whatever bytes it arrives in.

/** `~~`, two digits of writer, three of number, seven of microseconds, all to base 36. */
const [writerDigits, numberDigits, timeDigits] = [2, 3, 7]
const sign = Buffer.from('~~')

/** What is typed before it is known when. */
export const blankMarker = (writer: number, number: number): string =>
  `~~${digits(writer, writerDigits)}${digits(number, numberDigits)}${'0'.repeat(timeDigits)}`

/** A monotonic clock that all processes of a machine share, in microseconds; begins anew every 21 hours. */
export const sharedMicroseconds = (): number => Number((process.hrtime.bigint() / 1000n) % 36n ** 7n)

/** Writes the time into a frame that holds one marker. */
export function stamp(frame: Buffer, time: number): void {
  frame.write(
    digits(time, timeDigits),
    frame.indexOf(sign) + sign.length + writerDigits + numberDigits,
    'latin1',
  )
}

/** Calls `found` for every marker in a frame. */
export function readMarkers(
  frame: Buffer,
  found: (writer: number, number: number, sentAt: number) => void,
): void {
  let at = frame.indexOf(sign)
  while (at !== -1) {
    const text = at + sign.length
    const writer = value(frame, text, writerDigits)
    const number = value(frame, text + writerDigits, numberDigits)
    const sentAt = value(frame, text + writerDigits + numberDigits, timeDigits)
    const valid = sentAt >= 0 && writer >= 0 && number >= 0
    if (valid) found(writer, number, sentAt)
    at = frame.indexOf(sign, valid ? text + writerDigits + numberDigits + timeDigits : at + 1)
  }
}

const digits = (number: number, width: number): string => number.toString(36).padStart(width, '0')

/** The value of digits to base 36, negative when one of them is none. */
function value(frame: Buffer, from: number, width: number): number {
  let sum = 0
  for (let at = from; at < from + width; at += 1) {
    const code = frame[at] ?? 0
    const digit = code >= 48 && code <= 57 ? code - 48 : code >= 97 && code <= 122 ? code - 87 : Number.NaN
    sum = sum * 36 + digit
  }
  return Number.isNaN(sum) ? -1 : sum
}
