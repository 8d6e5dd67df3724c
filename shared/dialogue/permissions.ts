// Who may do what: one table. The server refuses by it, and the client hides by it.
import type { ClientCommandType } from './commands.ts'
import type { Role } from './role.ts'

/** What is not a command but needs leave all the same. */
export type Request =
  /** See people's names and the attendance of each person, not only of organisations. */
  | 'people.see'
  /** Invite people, hand out and revoke links, admit from the lobby. */
  | 'people.manage'
  | 'notes.read'
  | 'notes.write'
  /** See and keep versions of notes, to compare with and to restore from. */
  | 'notes.versions'
  /** See areas for continued dialogue and follow-ups. */
  | 'results.read'
  /** See what dialogues add up to: which organisation heard which, how time was kept, and what came of it. */
  | 'insights.read'
  | 'export.results'
  | 'export.attendance'
  | 'export.archive'
  /** Take the data of all that one leads on, without personal data, as tables. */
  | 'export.evaluation'

export type Action = ClientCommandType | Request

/**
 * yes, no, or under a condition: `own` is what belongs to one's organisation or was recorded by oneself; `until-ended` is
 * everything while the dialogue is prepared or runs, and `own` after it.
 */
export type Leave = 'yes' | 'no' | 'own' | 'until-ended'

type Row = Readonly<Record<Role, Leave>>

const row = (facilitator: Leave, presenter: Leave, panel: Leave, listener: Leave, display: Leave): Row => ({
  facilitator,
  presenter,
  panel,
  listener,
  display,
})

const facilitatorOnly = row('yes', 'no', 'no', 'no', 'no')
const everybody = row('yes', 'yes', 'yes', 'yes', 'no')

/** The table: for each action, what each role may. */
export const permissions: Readonly<Record<Action, Row>> = {
  'dialogue.changeDetails': facilitatorOnly,
  'organisation.add': facilitatorOnly,
  'organisation.change': facilitatorOnly,
  'organisation.remove': facilitatorOnly,
  'agenda.reorder': facilitatorOnly,
  'slot.add': facilitatorOnly,
  'slot.change': facilitatorOnly,
  'slot.remove': facilitatorOnly,
  'dialogue.start': facilitatorOnly,
  'dialogue.end': facilitatorOnly,
  'slot.next': facilitatorOnly,
  'slot.goBack': facilitatorOnly,
  'slot.start': facilitatorOnly,
  'slot.skip': facilitatorOnly,
  'slot.restore': facilitatorOnly,
  'clock.pause': facilitatorOnly,
  'clock.explainPause': facilitatorOnly,
  'clock.resume': facilitatorOnly,
  'clock.adjust': facilitatorOnly,
  'clock.undo': facilitatorOnly,
  'schedule.fit': facilitatorOnly,
  'area.record': row('yes', 'no', 'until-ended', 'no', 'no'),
  'area.change': row('yes', 'own', 'until-ended', 'own', 'no'),
  'followUp.record': row('yes', 'no', 'until-ended', 'no', 'no'),
  'followUp.change': row('yes', 'own', 'until-ended', 'own', 'no'),
  'followUp.comment': row('yes', 'own', 'until-ended', 'own', 'no'),
  'outcome.report': row('yes', 'own', 'own', 'own', 'no'),
  'reportRound.open': facilitatorOnly,
  'reportRound.cancel': facilitatorOnly,
  'signal.raise': everybody,
  'signal.withdraw': row('yes', 'own', 'own', 'own', 'no'),
  'word.give': facilitatorOnly,
  'word.return': facilitatorOnly,
  'message.send': facilitatorOnly,
  'message.clear': facilitatorOnly,
  'outline.set': row('yes', 'own', 'no', 'no', 'no'),
  'notes.lock': facilitatorOnly,
  'notes.unlock': facilitatorOnly,
  'people.see': everybody,
  'people.manage': facilitatorOnly,
  'notes.read': everybody,
  'notes.write': row('yes', 'own', 'yes', 'no', 'no'),
  'notes.versions': facilitatorOnly,
  'results.read': everybody,
  'insights.read': everybody,
  'export.results': row('yes', 'yes', 'yes', 'no', 'no'),
  'export.attendance': row('yes', 'no', 'no', 'no', 'no'),
  'export.archive': row('yes', 'no', 'no', 'no', 'no'),
  'export.evaluation': facilitatorOnly,
}

/** What the decision looks at besides the table. */
export interface Claim {
  /** Whether the thing belongs to the asker's organisation, or the asker recorded it. */
  readonly own: boolean
  /** Whether the dialogue has ended. */
  readonly ended: boolean
}

/** Whether `role` may do `action` under these circumstances. */
export function isAllowed(role: Role, action: Action, claim: Claim): boolean {
  switch (permissions[action][role]) {
    case 'yes':
      return true
    case 'no':
      return false
    case 'own':
      return claim.own
    case 'until-ended':
      return !claim.ended || claim.own
  }
}

/** Whether `role` may do `action` under some circumstances, so that it is worth offering. */
export function mayEver(role: Role, action: Action): boolean {
  return permissions[action][role] !== 'no'
}
