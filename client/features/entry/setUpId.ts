// The id of the one request that uses up the set-up link: kept in this tab, for it opens the way back in when the answer was lost.
import { newCommandId } from '#client/connection/wire/commandId.ts'
import { keepIfPossible } from '#client/ui/settings/keepIfPossible.ts'

const KEY = 'snabbdialog.setUp'

/** The id of this tab's set-up, the same after a reload and whatever is filled in. */
export function setUpId(): string {
  const id = sessionStorage.getItem(KEY) ?? newCommandId()
  keepIfPossible(sessionStorage, KEY, id)
  return id
}

/** The set-up is done. */
export function forgetSetUpId(): void {
  sessionStorage.removeItem(KEY)
}
