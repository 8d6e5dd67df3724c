// A rehearsal: the presentation alone, on a clock of its own that nobody else sees. The dialogue's own rules run it.
import { findSlot } from '#shared/dialogue/agenda/state.ts'
import type { SlotId } from '#shared/dialogue/identifiers.ts'
import { noMessages } from '#shared/dialogue/messages/message.ts'
import type { DialogueState } from '#shared/dialogue/state.ts'
import type { TimerEvent } from '#shared/dialogue/timer/events.ts'
import { evolveTimer } from '#shared/dialogue/timer/evolve.ts'
import { isPaused, untouchedTimer } from '#shared/dialogue/timer/state.ts'
import { assert } from '#shared/lib/assert.ts'
import type { Instant } from '#shared/time/instant.ts'

/** The rehearsal of the slot, ready at `now` with its clock standing at the whole time. */
export function readyRehearsal(state: DialogueState, slotId: SlotId, now: Instant): DialogueState {
  const slot = findSlot(state.agenda, slotId)
  assert(slot !== undefined, 'what is rehearsed is in the agenda')
  const begun: TimerEvent = { type: 'dialogue.started', firstSlotId: slotId, plan: [] }
  const timer = evolveTimer(untouchedTimer, begun, now)
  const alone = { ...state, agenda: { ...state.agenda, slots: [slot] }, messages: noMessages, timer }
  return after(alone, { type: 'clock.paused', reason: 'other' }, now)
}

/** The rehearsal after a press on start or pause. */
export function toggled(rehearsal: DialogueState, now: Instant): DialogueState {
  const event: TimerEvent = isPaused(rehearsal.timer)
    ? { type: 'clock.resumed' }
    : { type: 'clock.paused', reason: 'other' }
  return after(rehearsal, event, now)
}

const after = (state: DialogueState, event: TimerEvent, now: Instant): DialogueState => ({
  ...state,
  timer: evolveTimer(state.timer, event, now),
})
