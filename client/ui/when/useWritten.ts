// What stands in a field whose text is read into something: left alone while it is written, and put in order when the field is left.
import { useState } from 'react'

export interface Written {
  /** What the field shows. */
  readonly text: string
  /** Whether somebody is writing: until that is over, nothing is wrong. */
  readonly isBeingWritten: boolean
  /** Whether what stands there cannot be read. */
  readonly isUnreadable: boolean
  readonly write: (text: string) => void
  /** The writing is over. */
  readonly settle: () => void
}

/**
 * @param value what has been read, nothing, or what has been written and cannot be read
 * @param read `null` for what cannot be read
 * @param onChange told the same as `value`; what is read, as soon as it can be
 */
export function useWritten(
  value: string,
  read: (text: string) => string | null,
  onChange: (value: string) => void,
): Written {
  const [written, setWritten] = useState<string | null>(null)
  return {
    text: written ?? value,
    isBeingWritten: written !== null,
    isUnreadable: written === null && value !== '' && read(value) === null,
    write(text) {
      setWritten(text)
      onChange(read(text) ?? text.trim())
    },
    settle: () => setWritten(null),
  }
}
