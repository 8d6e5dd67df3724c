// The notes that this page has open, a pool for each person in a dialogue: what is not saved outlives the view in which it was written.
import { browserScheduler } from '#client/connection/clock/browserScheduler.ts'
import { warnOfLoss } from '#client/connection/dialogue/lossWarning.ts'
import { NotesProvider } from '#client/connection/notes/notesProvider.ts'
import { createNotesPool } from './pool.ts'
import type { NotesPool } from './pool.ts'

const pools = new Map<string, NotesPool<NotesProvider>>()

/** The person's notes of the dialogue on this page: the same pool, whoever asks. */
export function openPool(dialogueId: string, personId: string): NotesPool<NotesProvider> {
  const name = `${dialogueId} ${personId}`
  const known = pools.get(name)
  if (known !== undefined) return known
  const pool = createNotesPool({
    open: (slotId) =>
      new NotesProvider({
        server: notesServer(),
        dialogueId,
        slotId,
        personId,
        as: personId,
        network: window,
      }),
    scheduler: browserScheduler,
    chance: Math.random,
  })
  pools.set(name, pool)
  // For as long as the page is: what is not saved stays open.
  warnOfLoss(pool, window)
  return pool
}

function notesServer(): string {
  const { protocol, host } = window.location
  return `${protocol === 'https:' ? 'wss:' : 'ws:'}//${host}`
}
