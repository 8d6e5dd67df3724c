// Opens a dialogue in this browser: puts the connection, the store and the ticker together and tells them of the window.
import { browserScheduler } from './browserScheduler.ts'
import { newCommandId } from './commandId.ts'
import { createDialogueConnection } from './dialogueConnection.ts'
import type { DialoguePart } from './dialogueContext.ts'
import { createDialogueStore } from './dialogueStore.ts'
import { socketIoWire } from './socketIoWire.ts'
import { createTicker } from './ticker.ts'

/** Connects to the dialogue, as the person `as` when this browser has several seats in it. `close` ends the part. */
export function openDialogue(
  dialogueId: string,
  as: string | undefined,
): { readonly part: DialoguePart; readonly close: () => void } {
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
  const ticker = createTicker(connection.serverNow, browserScheduler, !document.hidden)

  const onVisible = () => {
    if (!document.hidden) connection.wakeUp()
    ticker.setVisible(!document.hidden)
  }
  const { wakeUp, networkLost } = connection
  document.addEventListener('visibilitychange', onVisible)
  window.addEventListener('online', wakeUp)
  window.addEventListener('offline', networkLost)
  connection.open()

  return {
    part: { dialogueId, store, give: connection.give, serverNow: connection.serverNow, ticker },
    close() {
      document.removeEventListener('visibilitychange', onVisible)
      window.removeEventListener('online', wakeUp)
      window.removeEventListener('offline', networkLost)
      connection.close()
    },
  }
}
