// After a change of view, keyboard and reader begin at the new content, as they would on a page loaded anew.
import { useEffect, useRef } from 'react'
import { useLocation } from 'react-router'
import { focusContent } from './focusContent.ts'

/** Moves focus to `#content` and scrolls to the top whenever the path changes, but not on the first view. */
export function useFocusOnNavigation(): void {
  const { pathname } = useLocation()
  const shown = useRef(pathname)
  useEffect(() => {
    if (shown.current === pathname) return
    shown.current = pathname
    window.scrollTo(0, 0)
    focusContent()
  }, [pathname])
}
