// The notes with what they borrow of the results: the form for a new area or follow-up, and the card of one that is there.
import { useEffect, useMemo, useRef } from 'react'
import { useSearchParams } from 'react-router'
import type { ResultDesk } from '#client/features/notes/desk.ts'
import { useCapture } from '#client/features/results/capturing/capture.ts'
import type { Begun } from '#client/features/results/capturing/capture.ts'
import { openCapture } from '#client/features/results/capturing/captures.ts'
import { fetched } from '#client/ui/fetched.tsx'

// The clock, the agenda and who is here come first; what people write in follows at once.
const NotesPane = fetched(
  async () => (await import('#client/features/notes/NotesPane.tsx')).NotesPane,
  'words',
)
const ResultCard = fetched(
  async () => (await import('#client/features/results/list/ResultCard.tsx')).ResultCard,
)

export function NotesPart() {
  const [search] = useSearchParams()
  const capturing = useCapture()
  // The desk stays the same, whatever is being captured: an editor holds on to it.
  const latest = useRef(capturing)
  useEffect(() => {
    latest.current = capturing
  })
  const desk = useMemo(
    (): ResultDesk => ({
      begin: (wish, listener) => latest.current.openFor(begunOf(wish), listener),
      isWriting: () => openCapture(latest.current.captures) !== null,
      Card: ResultCard,
    }),
    [],
  )
  return <NotesPane startsAt={search.get('slot')} desk={desk} />
}

function begunOf({ kind, id, slotId, text, ownerOrganisationId }: Parameters<ResultDesk['begin']>[0]): Begun {
  if (kind === 'area') return { kind, prefill: { id, slotId, ...(text !== undefined && { subject: text }) } }
  return {
    kind,
    prefill: {
      id,
      slotId,
      ...(text !== undefined && { what: text }),
      ...(ownerOrganisationId !== undefined && { ownerOrganisationId }),
    },
  }
}
