// Where the focus is when a window has opened, and when it has closed.
import { useLayoutEffect, useState } from 'react'

/**
 * While `isOpen`, remembers what had the focus before, and gives it back afterwards unless something else has taken it by then:
 * also when the window is open from the first, or is taken away while open. A menu whose item opened it gives way to its button.
 * What gets the focus first in a window is brought into sight, however low the window is.
 */
export function useFocusBack(isOpen: boolean): void {
  // Asked before the page changes: a menu goes away as soon as its item has been pressed, and the focus with it.
  const [opened, setOpened] = useState(() => ({ isOpen: false, opener: openerOf(document.activeElement) }))
  if (opened.isOpen !== isOpen) setOpened({ isOpen, opener: openerOf(document.activeElement) })
  const { opener } = opened
  useLayoutEffect(() => {
    if (!isOpen) return undefined
    const show = ({ target }: FocusEvent) => {
      if (target instanceof Element && isInWindow(target)) target.scrollIntoView({ block: 'nearest' })
    }
    document.addEventListener('focusin', show, { once: true })
    return () => {
      document.removeEventListener('focusin', show)
      const last = document.activeElement
      // What closes stays in the page for another moment.
      setTimeout(() => {
        const now = document.activeElement
        if (now === null || now === document.body || (now === last && isInWindow(now))) opener?.focus()
      })
    }
  }, [isOpen, opener])
}

const isInWindow = (element: Element) => element.closest('[role="dialog"]') !== null

function openerOf(focused: Element | null): HTMLElement | null {
  const menu = focused?.closest('[role="menu"]')
  const opener = menu ? document.getElementById(menu.getAttribute('aria-labelledby') ?? '') : focused
  return opener instanceof HTMLElement && opener !== document.body ? opener : null
}
