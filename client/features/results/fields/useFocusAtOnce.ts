// Puts the focus into a field as it is drawn: whoever opened the form by a key goes on writing.
import { useLayoutEffect, useRef } from 'react'
import type { RefObject } from 'react'

/** For the first field of a form that is opened by the user. */
export function useFocusAtOnce<E extends HTMLElement>(): RefObject<E | null> {
  const field = useRef<E>(null)
  useLayoutEffect(() => field.current?.focus(), [])
  return field
}
