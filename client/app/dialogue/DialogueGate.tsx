// The way into a dialogue: connects, and shows its views when the page is let in.
import { useEffect } from 'react'
import { Outlet, useParams, useSearchParams } from 'react-router'
import { DialogueProvider } from '#client/connection/DialogueProvider.tsx'
import { isShutOut } from '#client/connection/dialogue/connectionStatus.ts'
import type { ConnectionStatus } from '#client/connection/dialogue/connectionStatus.ts'
import { fetched } from '#client/ui/fetched.tsx'
import { assert } from '#shared/lib/assert.ts'
import { keepOtherViews } from '../keptPages.ts'
import { Page } from '../Page.tsx'
import { useHandOnFocus } from '../useHandOnFocus.ts'
import { NotIn } from './NotIn.tsx'
import { NotSaved } from './NotSaved.tsx'

const LeftWords = fetched(async () => (await import('#client/features/notes/left/LeftWords.tsx')).LeftWords)

/** `/d/:dialogueId?as=<personId>`; `as` names the seat for a browser that has several in the dialogue. */
export function DialogueGate() {
  const { dialogueId } = useParams()
  const [search] = useSearchParams()
  useEffect(() => void keepOtherViews(), [])
  assert(dialogueId !== undefined, 'the gate stands at an address that names a dialogue')
  return (
    <DialogueProvider dialogueId={dialogueId} as={search.get('as') ?? undefined} Instead={NotInPage}>
      <NotSaved />
      <Outlet />
    </DialogueProvider>
  )
}

function NotInPage({ status }: { status: ConnectionStatus }) {
  const { dialogueId } = useParams()
  useHandOnFocus()
  return (
    <Page>
      <NotSaved />
      <NotIn status={status} />
      {isShutOut(status) && dialogueId !== undefined && <LeftWords dialogueId={dialogueId} />}
    </Page>
  )
}
