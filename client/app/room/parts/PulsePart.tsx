// The pulse where the dialogue is followed: asked for when the closing begins, and after the end.
import { useDialogue } from '#client/connection/hooks.ts'
import { fetched } from '#client/ui/fetched.tsx'
import { findSlot } from '#shared/dialogue/agenda/state.ts'
import type { DialogueState } from '#shared/dialogue/state.ts'

const PulseCard = fetched(async () => (await import('#client/features/pulse/PulseCard.tsx')).PulseCard)

/** Nothing before the closing. */
export function PulsePart() {
  return useDialogue(isClosing) ? <PulseCard /> : null
}

function isClosing({ timer, agenda }: DialogueState): boolean {
  if (timer.phase === 'ended') return true
  const live = timer.liveSlotId === null ? undefined : findSlot(agenda, timer.liveSlotId)
  return live?.kind === 'closing'
}
