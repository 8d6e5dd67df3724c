// The notes that this page has open: those shown, those that come next, and those that still have something to save, shown or not.
import type { NotesProvider } from '#client/connection/notes/notesProvider.ts'
import type { SlotId } from '#shared/dialogue/identifiers.ts'
import { milliseconds, seconds } from '#shared/time/instant.ts'
import type { Cancel, Scheduler } from '#shared/time/scheduler.ts'
import { isSameWaiting, waitingIn } from './waiting.ts'
import type { WaitingNotes } from './waiting.ts'

/** The part of a provider that the pool looks at. */
export type PooledNotes = Pick<NotesProvider, 'status' | 'endsWithPage' | 'subscribe' | 'destroy' | 'forget'>

export interface NotesPool<P extends PooledNotes> {
  /** Shows the notes of the slot from now on. */
  readonly show: (slotId: SlotId) => void
  /** The notes of the slot, when they are open. */
  readonly get: (slotId: SlotId) => P | null
  /** Opens the notes of the slot that comes next, in a while. */
  readonly openAhead: (slotId: SlotId | null) => void
  /** Opens notes in which an earlier page has left what is not saved, so that it is sent although nobody looks at them. */
  readonly send: (slotIds: readonly SlotId[]) => void
  /** The notes in which something cannot be saved for now; the same list until it is another. */
  readonly waiting: () => readonly WaitingNotes[]
  /** Whether something is neither saved nor kept by the browser. */
  readonly endsWithPage: () => boolean
  /** Forgets what is kept of the notes in this browser and was not saved, and opens them anew. Rejects when it is still kept. */
  readonly forget: (slotId: SlotId) => Promise<void>
  /** Shows nothing any more. What is not saved stays open until it is. */
  readonly leave: () => void
  /** Calls `listener` when notes are opened or closed, or more or less of them waits or may be lost; returns what ends that. */
  readonly subscribe: (listener: () => void) => () => void
}

export interface PoolNeeds<P> {
  readonly open: (slotId: SlotId) => P
  readonly scheduler: Pick<Scheduler, 'after'>
  /** From 0 up to 1. */
  readonly chance: () => number
}

/** The next notes are opened this long after they are known to be next, or up to as much longer: pages must not do it all at once. */
export const aheadAfter = seconds(2)
export const aheadSpread = seconds(20)

interface Entry<P> {
  readonly notes: P
  readonly unsubscribe: () => void
}

export function createNotesPool<P extends PooledNotes>({
  open,
  scheduler,
  chance,
}: PoolNeeds<P>): NotesPool<P> {
  const entries = new Map<SlotId, Entry<P>>()
  const listeners = new Set<() => void>()
  const left = new Set<SlotId>()
  let waiting: readonly WaitingNotes[] = []
  let endsWithPage = false
  let shownId: SlotId | null = null
  let aheadId: SlotId | null = null
  let cancelAhead: Cancel = () => undefined

  const tell = () => {
    for (const listener of listeners) listener()
  }
  const remove = (slotId: SlotId): P | null => {
    const entry = entries.get(slotId)
    entries.delete(slotId)
    entry?.unsubscribe()
    return entry?.notes ?? null
  }
  const isNeeded = (slotId: SlotId, { status }: P) =>
    slotId === shownId ||
    slotId === aheadId ||
    status.pendingEdits > 0 ||
    // What an earlier page has left is not known before it has been read.
    (left.has(slotId) && status.connection === 'connecting')
  const tidy = () => {
    for (const [slotId, { notes }] of entries) {
      if (!isNeeded(slotId, notes)) void remove(slotId)?.destroy()
    }
    const now = waitingIn(entries)
    const nowEnds = [...entries.values()].some(({ notes }) => notes.endsWithPage)
    if (isSameWaiting(now, waiting) && nowEnds === endsWithPage) return
    if (!isSameWaiting(now, waiting)) waiting = now
    endsWithPage = nowEnds
    tell()
  }
  const ensure = (slotId: SlotId) => {
    if (entries.has(slotId)) return
    const notes = open(slotId)
    entries.set(slotId, { notes, unsubscribe: notes.subscribe(tidy) })
    tell()
  }

  return {
    show(slotId) {
      shownId = slotId
      ensure(slotId)
      tidy()
    },
    get: (slotId) => entries.get(slotId)?.notes ?? null,
    openAhead(slotId) {
      if (slotId === aheadId) return
      aheadId = slotId
      cancelAhead()
      tidy()
      if (slotId === null) return
      const wait = milliseconds(aheadAfter + aheadSpread * chance())
      cancelAhead = scheduler.after(wait, () => ensure(slotId))
    },
    send(slotIds) {
      for (const slotId of slotIds) {
        left.add(slotId)
        ensure(slotId)
      }
    },
    waiting: () => waiting,
    endsWithPage: () => endsWithPage,
    async forget(slotId) {
      try {
        await remove(slotId)?.forget()
      } finally {
        // Also when the browser did not let go of its copy: with it the notes can at least be read.
        if (slotId === shownId) ensure(slotId)
        else tell()
        tidy()
      }
    },
    leave() {
      cancelAhead()
      aheadId = null
      shownId = null
      tidy()
      tell()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
