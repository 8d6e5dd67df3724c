// Who has signed out of this browser, so that what they left here is still to be removed: a page cannot remove what it has open
// itself, so the next page does it.
import { forgetCommandsOf } from '#client/connection/kept/keptCommands.ts'
import { forgetDialogues } from '#client/connection/kept/keptDialogue.ts'
import { isList, isText } from '#client/connection/wire/envelope.ts'

const key = 'snabbdialog.signedOut'

/** Notes that these people have signed out. */
export function rememberSignedOut(personIds: readonly string[], storage: Storage): void {
  storage.setItem(key, JSON.stringify([...new Set([...signedOut(storage), ...personIds])]))
}

/** Removes what people who have signed out left in this browser, if there are any. Rejects when the browser does not let it. */
export async function clearAfterSignOut(storage: Storage): Promise<void> {
  const personIds = signedOut(storage)
  if (personIds.length === 0) return
  forgetDialogues(storage)
  await forgetCommandsOf(personIds)
  const { removeLocalCopiesOf } = await import('#client/connection/notes/localCopies.ts')
  await Promise.all(personIds.map(removeLocalCopiesOf))
  storage.removeItem(key)
}

function signedOut(storage: Storage): readonly string[] {
  const kept = storage.getItem(key)
  if (kept === null) return []
  const parsed: unknown = JSON.parse(kept)
  return isList(parsed, isText) ? parsed : []
}
