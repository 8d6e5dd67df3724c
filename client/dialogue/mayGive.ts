// What this page's user may do, by the table that the server refuses by.
import type { ClientCommand } from '#shared/dialogue/commands.ts'
import { ownsTarget } from '#shared/dialogue/ownership.ts'
import { isAllowed } from '#shared/dialogue/permissions.ts'
import type { DialogueState } from '#shared/dialogue/state.ts'
import type { Seat } from '#shared/protocol/socket.ts'

/** Whether whoever has the seat may give the command in this state, so that it is worth offering. */
export function mayGive(state: DialogueState, seat: Seat, command: ClientCommand): boolean {
  return isAllowed(seat.role, command.type, {
    own: ownsTarget(state, command, seat),
    ended: state.timer.phase === 'ended',
  })
}
