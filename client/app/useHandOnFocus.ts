// What comes in the place of a view takes over where keyboard and reader are.
import { useLayoutEffect } from 'react'
import { focusContent } from './focusContent.ts'

/**
 * For a view that another takes the place of at the same address, such as one that waits to be let in. If the focus is on its
 * `#content`, where a navigation has put it, the next view's gets it; anywhere else it was put by somebody, and is left alone.
 */
export function useHandOnFocus(): void {
  useLayoutEffect(
    () => () => {
      // This view is still in the page now; once the change is over, the next is there, or its being fetched is told of.
      if (document.activeElement?.id !== 'content') return
      queueMicrotask(() => {
        if (document.activeElement === document.body) focusContent()
      })
    },
    [],
  )
}
