// Puts a dialogue around the views that show it.
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { ComponentType, ReactNode } from 'react'
import { createBrowserDialogue } from './browserDialogue.ts'
import { isFinal } from './dialogue/connectionStatus.ts'
import type { ConnectionStatus } from './dialogue/connectionStatus.ts'
import { DialogueContext } from './dialogue/dialogueContext.ts'

interface DialogueProviderProps {
  readonly dialogueId: string
  /** Which person to be, when this browser has several seats in the dialogue. */
  readonly as?: string | undefined
  /** Shown in place of the dialogue: while connecting, when the page is refused, and when its access has ended. */
  readonly Instead: ComponentType<{ readonly status: ConnectionStatus }>
  readonly children: ReactNode
}

/** Connects while it is shown. Its children are drawn once the dialogue is there, and stay when the connection is lost. */
export function DialogueProvider(props: DialogueProviderProps) {
  // Another dialogue, or another person in it, is another connection from the beginning.
  return <Connected key={`${props.dialogueId} ${props.as}`} {...props} />
}

function Connected({ dialogueId, as, Instead, children }: DialogueProviderProps) {
  const [{ part, open }] = useState(() => createBrowserDialogue(dialogueId, as))
  useEffect(open, [open])

  const { store } = part
  const isThere = useSyncExternalStore(store.subscribe, () => store.get().state !== null)
  const status = useSyncExternalStore(store.subscribe, () => store.get().status)
  const isShown = isThere && !endsAccess(status)
  return <DialogueContext value={part}>{isShown ? children : <Instead status={status} />}</DialogueContext>
}

// A page that is too old may still hold something that was typed: it stays, and asks to be loaded anew.
function endsAccess(status: ConnectionStatus): boolean {
  const isTooOld = typeof status === 'object' && 'refused' in status && status.refused === 'old-version'
  return isFinal(status) && !isTooOld
}
