// Whether the clock makes sounds on this page: off until somebody chooses otherwise, and remembered.
import { keepIfPossible } from '#client/ui/settings/keepIfPossible.ts'

const storageKey = 'snabbdialog.sound'

/** The choice made here before. */
export function isSoundChosen(storage: Pick<Storage, 'getItem'>): boolean {
  return storage.getItem(storageKey) === 'on'
}

/** Remembers the choice for the next visit. */
export function chooseSound(on: boolean, storage: Pick<Storage, 'setItem'>): void {
  keepIfPossible(storage, storageKey, on ? 'on' : 'off')
}
