// The fit of this dialogue's agenda, and the remedies carried out on it.
import { useDialogue } from '#client/connection/hooks.ts'
import { useGive } from '#client/dialogue/useGive.ts'
import { hasBegun } from '#shared/dialogue/timer/state.ts'
import { fitOf } from '../agenda/fit.ts'
import type { Fit, Remedy } from '../agenda/fit.ts'

interface FitInHand {
  readonly fit: Fit
  readonly apply: (remedy: Exclude<Remedy, { kind: 'fewer-presenters' }>) => void
}

export function useFit(): FitInHand {
  const slots = useDialogue(({ agenda }) => agenda.slots)
  const bookedMs = useDialogue(({ details }) => details.bookedMs)
  const timer = useDialogue((state) => state.timer)
  const give = useGive()
  return {
    fit: fitOf(slots, bookedMs),
    apply: (remedy) => {
      if (remedy.kind === 'book') {
        void give({ type: 'dialogue.changeDetails', changes: { bookedMs: remedy.bookedMs } })
        return
      }
      const { lengthMs } = remedy
      for (const slot of slots) {
        if (slot.kind !== 'discussion' || slot.plannedMs <= lengthMs || hasBegun(timer, slot.id)) continue
        void give({ type: 'slot.change', slotId: slot.id, plannedMs: lengthMs })
      }
    },
  }
}
