// Draws the references into their places in the text, and opens them.
import { useEffect, useState, useSyncExternalStore } from 'react'
import { createPortal } from 'react-dom'
import { useDialogue } from '#client/connection/hooks.ts'
import type { SlotId } from '#shared/dialogue/identifiers.ts'
import { referenced } from '#shared/dialogue/report/referenced.ts'
import { useResultDesk } from '../../desk.ts'
import type { NewResultListener } from '../../desk.ts'
import { ReferenceChip } from './ReferenceChip.tsx'
import type { ReferencePlace, ReferencePlaces } from './referencePlaces.ts'
import { UnknownCard } from './UnknownCard.tsx'
import { useMayRecord } from './useMayRecord.ts'
import { useReferenceWords } from './useReferenceWords.ts'

interface Props {
  readonly slotId: SlotId
  readonly places: ReferencePlaces
  readonly mayWrite: boolean
}

export function References({ slotId, places, mayWrite }: Props) {
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
        <Opened key={opened.key} place={opened} {...{ slotId, mayWrite }} onClose={() => places.open(null)} />
      )}
    </>
  )
}

interface OpenedProps extends Pick<Props, 'slotId' | 'mayWrite'> {
  readonly place: ReferencePlace
  readonly onClose: () => void
}

/** The text refers to it already, whatever becomes of it. */
const unheard: NewResultListener = {
  sent: () => undefined,
  refused: () => undefined,
  closed: () => undefined,
}

function Opened({ slotId, place, mayWrite, onClose }: OpenedProps) {
  const desk = useResultDesk()
  const words = useReferenceWords()
  const { reference } = place
  const { kind, id, label } = reference
  const mayRecord = useMayRecord()
  const [before] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      // Unless something else has opened: back to the text for those who write, and for readers to what they opened.
      if (document.activeElement !== document.body) return
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
      onRecord={
        mayWrite && mayRecord.includes(kind)
          ? () => desk?.begin({ kind, id, slotId, text: label }, unheard)
          : null
      }
      onMakeText={mayWrite ? () => place.replaceBy(words(reference)) : null}
      onClose={onClose}
    />
  )
}
