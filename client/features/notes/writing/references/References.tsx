// Draws the references into their places in the text, and opens them.
import { useEffect, useState, useSyncExternalStore } from 'react'
import { createPortal } from 'react-dom'
import { useDialogue } from '#client/connection/hooks.ts'
import { referenced } from '#shared/dialogue/report/referenced.ts'
import { useResultDesk } from '../../desk.ts'
import { ReferenceChip } from './ReferenceChip.tsx'
import type { ReferencePlace, ReferencePlaces } from './referencePlaces.ts'
import { UnknownCard } from './UnknownCard.tsx'
import { useReferenceWords } from './useReferenceWords.ts'

interface Props {
  readonly places: ReferencePlaces
  readonly mayWrite: boolean
}

export function References({ places, mayWrite }: Props) {
  const desk = useResultDesk()
  const drawn = useSyncExternalStore(places.subscribe, places.get)
  const openedKey = useSyncExternalStore(places.subscribe, places.opened)
  const opened = drawn.find(({ key }) => key === openedKey)
  return (
    <>
      {drawn.map(({ key, element, reference }) =>
        createPortal(
          <ReferenceChip reference={reference} onOpen={desk === null ? null : () => places.open(key)} />,
          element,
          String(key),
        ),
      )}
      {opened !== undefined && (
        <Opened key={opened.key} place={opened} mayWrite={mayWrite} onClose={() => places.open(null)} />
      )}
    </>
  )
}

interface OpenedProps {
  readonly place: ReferencePlace
  readonly mayWrite: boolean
  readonly onClose: () => void
}

function Opened({ place, mayWrite, onClose }: OpenedProps) {
  const desk = useResultDesk()
  const words = useReferenceWords()
  const { reference } = place
  const [before] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      // Back to the text for those who write, and for readers to what they opened.
      const next = before?.closest('[contenteditable="true"]') ?? before
      if (next instanceof HTMLElement) next.focus()
    },
    [before],
  )
  const isKnown = useDialogue((state) => referenced(state, reference) !== null)
  if (isKnown) return desk && <desk.Card result={reference} onClose={onClose} />
  return (
    <UnknownCard
      reference={reference}
      onMakeText={mayWrite ? () => place.replaceBy(words(reference)) : null}
      onClose={onClose}
    />
  )
}
