// A toolbar is one stop for Tab; arrow keys go from button to button within it.
import { useState } from 'react'
import type { FocusEvent, KeyboardEvent } from 'react'

export interface RovingFocus {
  /** For the element around the buttons. */
  readonly around: {
    readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
    readonly onFocus: (event: FocusEvent<HTMLElement>) => void
  }
  /** For each button, by its name. */
  readonly tabIndexOf: (name: string) => 0 | -1
}

/** Buttons are told apart by `data-roving`; `first` is where Tab arrives at first. */
export function useRovingFocus(first: string): RovingFocus {
  const [current, setCurrent] = useState(first)
  return {
    around: {
      onKeyDown: (event) => {
        const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-roving]')].filter(
          (button) => button.offsetParent !== null,
        )
        const here = buttons.findIndex((button) => button === document.activeElement)
        const there =
          here === -1 ? undefined : buttons.at(placeAfter(event.key, here, buttons.length) ?? here)
        if (there === undefined || there === buttons[here]) return
        event.preventDefault()
        there.focus()
      },
      onFocus: ({ target }) => {
        const name = target.dataset['roving']
        if (name !== undefined) setCurrent(name)
      },
    },
    tabIndexOf: (name) => (name === current ? 0 : -1),
  }
}

function placeAfter(key: string, here: number, count: number): number | null {
  switch (key) {
    case 'ArrowRight':
      return (here + 1) % count
    case 'ArrowLeft':
      return here - 1
    case 'Home':
      return 0
    case 'End':
      return -1
    default:
      return null
  }
}
