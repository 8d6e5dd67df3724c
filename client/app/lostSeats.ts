// Who has no seat in this browser any more: what it has kept for them goes as soon as the server says so, on whichever page that is heard.
import { forgetDialogues } from '#client/connection/kept/keptDialogue.ts'
import type { SessionView } from '#shared/protocol/http/session.ts'

/** Removes the dialogues that are kept for anybody but those of the session, and their notes, as far as the server has these too. */
export async function clearLostSeats({ account, seats }: SessionView, storage: Storage): Promise<void> {
  const here = seats.map(({ personId }) => personId).concat(account?.personId ?? [])
  forgetDialogues(storage, here)
  const { removeSavedCopies } = await import('#client/connection/notes/localCopies.ts')
  await removeSavedCopies(({ personId }) => !here.includes(personId))
}
