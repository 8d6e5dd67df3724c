// A dialogue in this browser: puts the connection, the store and the ticker together and tells them of the window.
import { browserScheduler } from './clock/browserScheduler.ts'
import { createTicker } from './clock/ticker.ts'
import { createDialogueConnection } from './dialogue/dialogueConnection.ts'
import type { DialoguePart } from './dialogue/dialogueContext.ts'
import { createDialogueStore } from './dialogue/dialogueStore.ts'
import { createKeeping } from './dialogue/keepDialogue.ts'
import { warnOfLoss } from './dialogue/lossWarning.ts'
import { commandShelf } from './kept/keptCommands.ts'
import { dialogueShelf } from './kept/keptDialogue.ts'
import { pageHere } from './kept/pagesHere.ts'
import { newCommandId } from './wire/commandId.ts'
import { socketIoWire } from './wire/socketIoWire.ts'

/** One for all dialogues that this page shows, one after another. */
const here = pageHere(navigator.locks)

export interface BrowserDialogue {
  readonly part: DialoguePart
  /** Connects; returns what ends the connection. */
  readonly open: () => () => void
}

/** The part in a dialogue, not connected yet; as the person `as` when this browser has several seats in it. */
export function createBrowserDialogue(dialogueId: string, as: string | undefined): BrowserDialogue {
  const store = createDialogueStore()
  const now = () => browserScheduler.now()
  // The name of this script has a hash of the build in it.
  const build = import.meta.url
  const shelf = dialogueShelf({ dialogueId, as, storage: localStorage, build, now })
  const connection = createDialogueConnection({
    dialogueId,
    as,
    store,
    makeWire: socketIoWire,
    scheduler: browserScheduler,
    newCommandId,
    chance: Math.random,
    onClockCorrected: () => ticker.refresh(),
    kept: shelf.read,
    browser: {
      shelf: commandShelf({ dialogueId, pageId: here.id, now }),
      isElsewhere: here.isElsewhere,
    },
  })
  const { give, dismiss, serverNow, wakeUp, networkLost } = connection
  const keeping = createKeeping({
    store,
    shelf,
    as,
    forgetNotes: (personId) => void forgetNotes(dialogueId, personId),
    serverNow,
    now,
  })
  const ticker = createTicker(serverNow, browserScheduler, !document.hidden)

  const onVisible = () => {
    if (document.hidden) keeping.leave()
    else wakeUp()
    ticker.setVisible(!document.hidden)
  }

  return {
    part: { dialogueId, store, give, dismiss, serverNow, ticker },
    open() {
      document.addEventListener('visibilitychange', onVisible)
      window.addEventListener('online', wakeUp)
      window.addEventListener('offline', networkLost)
      window.addEventListener('pagehide', keeping.leave)
      const unfollow = keeping.follow()
      const { subscribe } = store
      const unwarn = warnOfLoss({ subscribe, endsWithPage: () => store.get().endsWithPage }, window)
      connection.open()
      return () => {
        document.removeEventListener('visibilitychange', onVisible)
        window.removeEventListener('online', wakeUp)
        window.removeEventListener('offline', networkLost)
        window.removeEventListener('pagehide', keeping.leave)
        keeping.leave()
        unfollow()
        unwarn()
        connection.close()
      }
    },
  }
}

/** Once the page has closed them, which it does when it shows why it is not in the dialogue. */
async function forgetNotes(dialogueId: string, personId: string | null): Promise<void> {
  const { removeSavedCopies } = await import('./notes/localCopies.ts')
  await removeSavedCopies(
    (copy) => copy.dialogueId === dialogueId && (personId === null || copy.personId === personId),
  )
}
