// Remembers in this tab that one waits, so that a reload does not lose the place.
import { keepIfPossible } from '#client/ui/settings/keepIfPossible.ts'

const keyOf = (dialogueId: string): string => `snabbdialog.lobby.${dialogueId}`

/** The entry that this tab waits by in the dialogue's lobby, or `null`. */
export const keptEntry = (dialogueId: string): string | null => sessionStorage.getItem(keyOf(dialogueId))

export function keepEntry(dialogueId: string, entryId: string): void {
  keepIfPossible(sessionStorage, keyOf(dialogueId), entryId)
}

export function forgetEntry(dialogueId: string): void {
  sessionStorage.removeItem(keyOf(dialogueId))
}
