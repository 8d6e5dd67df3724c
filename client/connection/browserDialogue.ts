// A dialogue in this browser: puts the connection, the store and the ticker together and tells them of the window.
import { browserScheduler } from './browserScheduler.ts'
import { newCommandId } from './commandId.ts'
import { createDialogueConnection } from './dialogueConnection.ts'
import type { DialoguePart } from './dialogueContext.ts'
import { createDialogueStore } from './dialogueStore.ts'
import { socketIoWire } from './socketIoWire.ts'
import { createTicker } from './ticker.ts'

export interface BrowserDialogue {
  readonly part: DialoguePart
  /** Connects; returns what ends the connection. */
  readonly open: () => () => void
}

/** The part in a dialogue, not connected yet; as the person `as` when this browser has several seats in it. */
export function createBrowserDialogue(dialogueId: string, as: string | undefined): BrowserDialogue {
  const store = createDialogueStore()
  const connection = createDialogueConnection({
    dialogueId,
    as,
    store,
    makeWire: socketIoWire,
    scheduler: browserScheduler,
    newCommandId,
    chance: Math.random,
    onClockCorrected: () => ticker.refresh(),
  })
  const { give, serverNow, wakeUp, networkLost } = connection
  const ticker = createTicker(serverNow, browserScheduler, !document.hidden)

  const onVisible = () => {
    if (!document.hidden) wakeUp()
    ticker.setVisible(!document.hidden)
  }

  return {
    part: { dialogueId, store, give, serverNow, ticker },
    open() {
      document.addEventListener('visibilitychange', onVisible)
      window.addEventListener('online', wakeUp)
      window.addEventListener('offline', networkLost)
      connection.open()
      return () => {
        document.removeEventListener('visibilitychange', onVisible)
        window.removeEventListener('online', wakeUp)
        window.removeEventListener('offline', networkLost)
        connection.close()
      }
    },
  }
}
