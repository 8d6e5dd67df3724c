// Enter in a text of several lines.
import type { KeyboardEvent } from 'react'

/** Enter saves the form around the text; with Shift it begins a new line, as in every chat. */
export function savesOnEnter(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
  event.preventDefault()
  event.currentTarget.form?.requestSubmit()
}
