// The user's own marks on a presentation: which stand, and the way to make and take back each.
import { useState } from 'react'
import { useDialogue, useSeat } from '#client/connection/hooks.ts'
import { useGive } from '#client/dialogue/useGive.ts'
import type { SlotId } from '#shared/dialogue/identifiers.ts'
import type { SignalKind } from '#shared/dialogue/signals/signal.ts'
import { standingSignals } from './signalled.ts'

/** What a mark says. */
export interface Mark {
  readonly kind: SignalKind
  /** `null` for other kinds than priorities, and for a priority that is not named. */
  readonly priorityId: string | null
}

export interface Marks {
  /** The marks as the user wants them: at once, before the dialogue has confirmed it. */
  readonly marks: readonly Mark[]
  /** Makes the mark, or takes it back. Pressed again before the answer, it does nothing. */
  readonly toggle: (mark: Mark) => Promise<void>
}

/** The marks on that slot. */
export function useMarks(slotId: SlotId): Marks {
  const { personId } = useSeat()
  const give = useGive()
  const standing = useDialogue((state) => standingSignals(state, slotId, personId))
  const [sending, setSending] = useState<readonly Mark[]>([])
  const isBeingSent = (mark: Mark) => sending.some((one) => isSame(one, mark))

  const toggle = async ({ kind, priorityId }: Mark) => {
    const mark = { kind, priorityId }
    if (isBeingSent(mark)) return
    const raised = standing.find((signal) => isSame(signal, mark))
    setSending((before) => [...before, mark])
    await give(
      raised === undefined
        ? { type: 'signal.raise', slotId, ...mark }
        : { type: 'signal.withdraw', signalId: raised.id },
    )
    setSending((before) => before.filter((one) => one !== mark))
  }
  return {
    marks: [
      ...standing.filter((mark) => !isBeingSent(mark)),
      ...sending.filter((mark) => !standing.some((signal) => isSame(signal, mark))),
    ],
    toggle,
  }
}

function isSame(a: Mark, b: Mark): boolean {
  return a.kind === b.kind && a.priorityId === b.priorityId
}
