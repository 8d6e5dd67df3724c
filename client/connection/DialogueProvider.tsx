// Puts a dialogue around the views that show it.
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { ReactNode } from 'react'
import type { ConnectionStatus } from './connectionStatus.ts'
import { DialogueContext } from './dialogueContext.ts'
import type { DialoguePart } from './dialogueContext.ts'
import { openDialogue } from './openDialogue.ts'

interface DialogueProviderProps {
  readonly dialogueId: string
  /** Which person to be, when this browser has several seats in the dialogue. */
  readonly as?: string | undefined
  /** What is shown until the dialogue is there: while connecting, or when the page is refused before it. */
  readonly waiting: (status: ConnectionStatus) => ReactNode
  readonly children: ReactNode
}

/** Connects while it is shown. Its children are drawn once the dialogue is there, and stay when the connection is lost. */
export function DialogueProvider({ dialogueId, as, waiting, children }: DialogueProviderProps) {
  const [part, setPart] = useState<DialoguePart | null>(null)
  useEffect(() => {
    const opened = openDialogue(dialogueId, as)
    setPart(opened.part)
    return () => {
      setPart(null)
      opened.close()
    }
  }, [dialogueId, as])

  if (part === null) return waiting('connecting')
  return (
    <DialogueContext value={part}>
      <WhenThere part={part} waiting={waiting}>
        {children}
      </WhenThere>
    </DialogueContext>
  )
}

function WhenThere({
  part: { store },
  waiting,
  children,
}: Pick<DialogueProviderProps, 'waiting' | 'children'> & { readonly part: DialoguePart }) {
  const isThere = useSyncExternalStore(store.subscribe, () => store.get().state !== null)
  const status = useSyncExternalStore(store.subscribe, () => store.get().status)
  return isThere ? children : waiting(status)
}
