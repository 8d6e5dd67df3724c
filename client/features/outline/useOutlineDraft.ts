// The outline as it is written on this page: saved by itself a moment after the last change.
import { useEffect, useMemo, useRef, useState } from 'react'
import { useConnection, useDialogue, useWaiting } from '#client/connection/hooks.ts'
import { useGive } from '#client/dialogue/useGive.ts'
import type { SlotId } from '#shared/dialogue/identifiers.ts'
import type { OutlinePoint } from '#shared/dialogue/outlines/point.ts'
import { milliseconds, minutes } from '#shared/time/instant.ts'
import { draftOf, pointsOf, samePoints } from './draft.ts'
import type { DraftPoint } from './draft.ts'

export type SaveState = 'saved' | 'saving' | 'offline' | 'failed'

export interface OutlineEditing {
  readonly draft: readonly DraftPoint[]
  readonly saveState: SaveState
  readonly change: (id: string, changes: Partial<OutlinePoint>) => void
  /** Adds a point last, with these words or without any yet. */
  readonly add: (text?: string) => void
  readonly remove: (id: string) => void
  readonly reorder: (ids: readonly string[]) => void
  /** Saves at once, also what was refused before. */
  readonly save: () => void
}

const none: readonly OutlinePoint[] = []
const newPointLength = minutes(2)
const calmMs = 800

/** Ids that are their own within one page. */
function countedIds(): () => string {
  let count = 0
  return () => `point-${(count += 1)}`
}

/** What somebody else of the organisation saves is taken over, unless something here is still unsaved. */
export function useOutlineDraft(slotId: SlotId): OutlineEditing {
  const give = useGive()
  const isOnline = useConnection() === 'online'
  const saved = useDialogue(({ outlines }) => outlines.outlines[slotId] ?? none)
  const [newId] = useState(countedIds)
  const onItsWay = usePointsOnTheirWay(slotId)
  const [draft, setDraft] = useState(() => draftOf(onItsWay ?? saved, newId))
  const [seen, setSeen] = useState(saved)
  const [isSending, setSending] = useState(false)
  const [refused, setRefused] = useState<readonly DraftPoint[] | null>(null)

  const points = pointsOf(draft)
  const isDirty = !samePoints(points, saved)
  if (saved !== seen) {
    setSeen(saved)
    if (isDirty && samePoints(points, seen)) setDraft(draftOf(saved, newId))
  }
  // What was written before the page was loaded anew is found in the browser a moment after the page is shown.
  const [seenOnItsWay, setSeenOnItsWay] = useState(onItsWay)
  if (onItsWay !== seenOnItsWay) {
    setSeenOnItsWay(onItsWay)
    if (onItsWay !== null && !isDirty) setDraft(draftOf(onItsWay, newId))
  }

  const save = async () => {
    setSending(true)
    const isDone = await give({ type: 'outline.set', slotId, points })
    setSending(false)
    setRefused(isDone ? null : draft)
  }
  const unsaved = useRef<(() => void) | null>(null)
  useEffect(() => {
    const isSent = onItsWay !== null && samePoints(points, onItsWay)
    const isWaiting = isDirty && !isSending && !isSent && refused !== draft
    unsaved.current = isWaiting ? () => void save() : null
    if (!isWaiting) return undefined
    const timer = setTimeout(() => void save(), calmMs)
    return () => clearTimeout(timer)
  })
  // What was written last is saved also when the view is left at once.
  useEffect(() => () => unsaved.current?.(), [])

  const isRefused = isDirty && refused === draft
  return {
    draft,
    saveState: isRefused ? 'failed' : !isDirty && !isSending ? 'saved' : isOnline ? 'saving' : 'offline',
    change: (id, changes) =>
      setDraft((before) => before.map((point) => (point.id === id ? { ...point, ...changes } : point))),
    add: (text = '') => setDraft((before) => [...before, { id: newId(), text, plannedMs: newPointLength }]),
    remove: (id) => setDraft((before) => before.filter((point) => point.id !== id)),
    reorder: (order) =>
      setDraft((before) => before.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id))),
    save: () => void save(),
  }
}

/** The outline that was given last and is not answered yet; `null` when there is none. */
function usePointsOnTheirWay(slotId: SlotId): readonly OutlinePoint[] | null {
  const waiting = useWaiting()
  return useMemo(() => {
    const given = waiting.findLast((command) => command.type === 'outline.set' && command.slotId === slotId)
    if (given?.type !== 'outline.set') return null
    return given.points.map(({ text, plannedMs }) => ({ text, plannedMs: milliseconds(plannedMs) }))
  }, [waiting, slotId])
}
