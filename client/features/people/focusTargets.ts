// Where the keyboard goes when what had the focus is gone: a dialog that closes, a row that is removed.

/** The id of the list's heading. */
export const listHeadingId = 'invited'

/** Marks the button that opens the menu of a person. The menu itself decides on the button's id. */
export const menuOf = (personId: string) => ({ 'data-menu-of': personId })

/** Goes back to the button that the person's menu was opened by. */
export function focusOnPerson(personId: string): void {
  document.querySelector<HTMLElement>(`[data-menu-of="${CSS.escape(personId)}"]`)?.focus()
}

/** Goes to the list's heading, when the person is no longer in it. */
export function focusOnList(): void {
  document.getElementById(listHeadingId)?.focus()
}
