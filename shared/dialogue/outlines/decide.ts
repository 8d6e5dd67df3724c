// What a command about the outline of a presentation leads to.
import { ok } from '../../lib/result.ts'
import type { Slot } from '../agenda/slot.ts'
import { reject } from '../rejection.ts'
import type { Decision } from '../rejection.ts'
import type { OutlineCommand } from './commands.ts'
import type { OutlineEvent } from './events.ts'

/** Decides a new outline. Points need not fill the slot: an outline is saved while it is being thought out. */
export function decideOutlines(command: OutlineCommand, slot: Slot | undefined): Decision<OutlineEvent> {
  if (slot === undefined) return reject('not-found', 'No such slot in the agenda')
  if (slot.kind !== 'presentation') return reject('wrong-slot-status', 'Only a presentation has an outline')
  return ok([{ type: 'outline.changed', slotId: command.slotId, points: command.points }])
}
