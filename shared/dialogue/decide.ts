// What a command leads to in a dialogue: checks that the actor may, then asks the slice that the command belongs to.
import { decideAgenda } from './agenda/decide.ts'
import { decideAreas } from './areas/decide.ts'
import { decideAttendance } from './attendance/decide.ts'
import type { ClientCommand, DialogueCommand, ServerCommand } from './commands.ts'
import { actorId } from './context.ts'
import type { Context } from './context.ts'
import { decideDetails } from './details/decide.ts'
import type { DialogueEvent } from './events.ts'
import { decideFollowUps } from './followUps/decide.ts'
import { formats } from './format.ts'
import { mentionOf } from './mentions.ts'
import { decideMessages } from './messages/decide.ts'
import { decideNotesLocks } from './notesLocks/decide.ts'
import { decideOutcomes } from './outcomes/decide.ts'
import { decideOutlines } from './outlines/decide.ts'
import { ownsTarget } from './ownership.ts'
import { decideParticipants } from './participants/decide.ts'
import { isAllowed } from './permissions.ts'
import { reject } from './rejection.ts'
import type { Decision } from './rejection.ts'
import { decideSignals } from './signals/decide.ts'
import { findSlot } from './agenda/state.ts'
import type { DialogueState } from './state.ts'
import { decideTimer } from './timer/decide.ts'
import { hasBegun } from './timer/state.ts'

const serverCommands: ReadonlySet<DialogueCommand['type']> = new Set<ServerCommand['type']>([
  'dialogue.setSeries',
  'person.invite',
  'person.change',
  'person.remove',
  'person.arrive',
  'person.leave',
])

/** Decides a command on a state. Pure: the events that follow, or the reason why there are none. */
export function decide(
  state: DialogueState,
  command: DialogueCommand,
  context: Context,
): Decision<DialogueEvent> {
  return mayGive(state, command, context)
    ? decideSlice(state, command, context)
    : reject('not-allowed', `This role may not do ${command.type} here`)
}

function mayGive(state: DialogueState, command: DialogueCommand, { actor }: Context): boolean {
  if (actor.kind === 'server') return true
  if (isServerCommand(command)) return false
  return isAllowed(actor.role, command.type, {
    own: ownsTarget(state, command, actor),
    ended: state.timer.phase === 'ended',
  })
}

function isServerCommand(command: DialogueCommand): command is ServerCommand {
  return serverCommands.has(command.type)
}

function decideSlice(
  state: DialogueState,
  command: ClientCommand | ServerCommand,
  { now, today, actor, newId }: Context,
): Decision<DialogueEvent> {
  const { agenda, timer, areas, followUps, participants, details, attendance } = state
  const { organisations } = participants
  const common = {
    newId,
    hasOrganisation: (id: string) => organisations[id] !== undefined,
    hasSlot: (id: string) => findSlot(agenda, id) !== undefined,
    hasBegun: (id: string) => hasBegun(timer, id),
    ended: timer.phase === 'ended',
    format: formats[details.formatId],
  }
  switch (command.type) {
    case 'dialogue.changeDetails':
    case 'dialogue.setSeries':
      return decideDetails({ details, organisations, started: timer.phase !== 'preparing' }, command)
    case 'organisation.add':
    case 'organisation.change':
    case 'organisation.remove':
    case 'person.invite':
    case 'person.change':
    case 'person.remove':
      return decideParticipants(
        {
          ...common,
          participants,
          agenda,
          leadId: details.leadId,
          mentionOf: (id) => mentionOf(state, id),
        },
        command,
      )
    case 'agenda.reorder':
    case 'slot.add':
    case 'slot.change':
    case 'slot.remove':
      return decideAgenda({ ...common, agenda, organisations }, command)
    case 'dialogue.start':
    case 'dialogue.end':
    case 'slot.next':
    case 'slot.goBack':
    case 'slot.start':
    case 'slot.skip':
    case 'slot.restore':
    case 'clock.pause':
    case 'clock.explainPause':
    case 'clock.resume':
    case 'clock.adjust':
    case 'clock.undo':
    case 'schedule.fit': {
      const { plannedStart, bookedMs } = details
      return decideTimer({ agenda, timer, plannedStart, bookedMs, now }, command)
    }
    case 'person.arrive':
    case 'person.leave':
      return decideAttendance(attendance, command, now)
    case 'area.record':
    case 'area.change':
      return decideAreas({ ...common, areas }, command)
    case 'followUp.record':
    case 'followUp.change':
    case 'followUp.comment':
      return decideFollowUps(
        {
          ...common,
          followUps,
          today,
          // Whoever sees to it for the owner may make herself the contact, also when she was not in the dialogue.
          hasPerson: (id) => participants.people[id] !== undefined || id === actorId(actor),
          hasArea: (id) => areas.areas[id] !== undefined,
        },
        command,
      )
    case 'outcome.report':
    case 'reportRound.open':
    case 'reportRound.cancel':
      return decideOutcomes(
        {
          newId,
          today,
          outcomes: state.outcomes,
          area: (id) => areas.areas[id],
          onBehalfOf: actor.kind === 'person' && actor.role !== 'facilitator' ? actor.organisationId : null,
        },
        command,
      )
    case 'signal.raise':
    case 'signal.withdraw':
    case 'word.give':
    case 'word.return':
      return decideSignals(
        {
          ...common,
          signals: state.signals,
          details,
          actor,
          live: timer.phase === 'live',
          slot: (id) => findSlot(agenda, id),
        },
        command,
      )
    case 'message.send':
    case 'message.clear':
      return decideMessages(command, timer.liveSlotId, newId)
    case 'outline.set':
      return decideOutlines(command, findSlot(agenda, command.slotId))
    case 'notes.lock':
    case 'notes.unlock':
      return decideNotesLocks(state.notesLocks, command, common.hasSlot)
  }
}
