// Where the focus goes when an action has taken away, or held for as long as it took, the button that was pressed.
import { useDidUpdate } from '@mantine/hooks'
import { useRef } from 'react'
import type { RefObject } from 'react'

/**
 * For the element that an action changes. Whoever acted in it goes on at its first control, and not at the beginning of the page;
 * whoever has gone elsewhere meanwhile is left there.
 */
export function useFocusAfterAction<E extends HTMLElement>(isActing: boolean): RefObject<E | null> {
  const place = useRef<E>(null)
  useDidUpdate(() => {
    if (isActing || document.activeElement !== document.body) return
    place.current?.querySelector<HTMLElement>('input, button')?.focus()
  }, [isActing])
  return place
}
