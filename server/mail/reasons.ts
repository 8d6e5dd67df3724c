// What there is to write about in a dialogue, and to whom: pure, from its state and the day.
import type { FollowUp } from '#shared/dialogue/followUps/followUp.ts'
import type { OrganisationId, PersonId } from '#shared/dialogue/identifiers.ts'
import { areaOutcome } from '#shared/dialogue/outcomes/sides.ts'
import type { ReportRound } from '#shared/dialogue/outcomes/state.ts'
import type { Participant } from '#shared/dialogue/participants/state.ts'
import type { DialogueState } from '#shared/dialogue/state.ts'
import { addDays, dayOf, startOfDay } from '#shared/time/stockholm.ts'
import type { OutboxEntry } from '#server/storage/outbox.ts'

/** How many days before the due date a reminder is sent. */
export const DUE_SOON_DAYS = 7
/** For how many days after the due date there is reason to say so; what is older nobody has waited for. */
export const OVERDUE_DAYS = 30

/** A reason to write to somebody; its key makes it the same one whenever it is found. */
export type MailReason = Omit<OutboxEntry, 'createdAt'>

/** Every reminder that there is reason for on that day. */
export function remindersOn(today: string, state: DialogueState): readonly MailReason[] {
  return [
    ...Object.values(state.followUps.followUps).flatMap((each) => followUpReminders(today, state, each)),
    ...Object.values(state.outcomes.rounds).flatMap((round) => roundReminders(today, state, round)),
  ]
}

/**
 * Those for which there is still the same reason, on that day, as when the mail was asked for. What somebody has decided to send is no
 * reminder: it stands.
 */
export function stillStanding(
  reasons: readonly MailReason[],
  today: string,
  state: DialogueState,
): readonly MailReason[] {
  const due = new Set(remindersOn(today, state).map(({ key }) => key))
  return reasons.filter(({ key, kind }) => kind === 'invitation' || kind === 'results' || due.has(key))
}

/** To tell everybody who takes part what the dialogue came to, once each; none before it has ended. */
export function resultsReasons({ id, timer, participants }: DialogueState): readonly MailReason[] {
  if (timer.phase !== 'ended') return []
  return Object.values(participants.people)
    .filter(isWrittenTo)
    .map((person) => ({
      key: `results/${id}/${person.id}`,
      kind: 'results',
      dialogueId: id,
      personId: person.id,
      aboutId: null,
    }))
}

/** The reason for an invitation: another one when what a calendar shows has changed. */
export function invitationReason({ id }: DialogueState, personId: PersonId, sequence: number): MailReason {
  const key = `invitation/${id}/${personId}/${sequence}`
  return { key, kind: 'invitation', dialogueId: id, personId, aboutId: null }
}

function followUpReminders(today: string, state: DialogueState, followUp: FollowUp): readonly MailReason[] {
  const { id, dueDate, status } = followUp
  if (dueDate === null || status === 'done' || status === 'dropped') return []
  const soon = today >= addDays(dueDate, -DUE_SOON_DAYS) && today <= dueDate
  // What was agreed today is in fresh memory.
  const fresh = dayOf(followUp.recordedAt) === today
  const late = today > dueDate && today <= addDays(dueDate, OVERDUE_DAYS)
  if ((!soon || fresh) && !late) return []
  const kind = late ? 'overdue' : 'due-soon'
  return seesTo(state, followUp).map((personId) => ({
    // Another due date is another reason.
    key: `${kind}/${state.id}/${id}/${dueDate}/${personId}`,
    kind,
    dialogueId: state.id,
    personId,
    aboutId: id,
  }))
}

/** The contact person, or else everybody who takes part for the owner. */
function seesTo(state: DialogueState, { ownerPersonId, ownerOrganisationId }: FollowUp): readonly PersonId[] {
  if (ownerPersonId !== null && state.participants.people[ownerPersonId]?.removed !== true) {
    return [ownerPersonId]
  }
  return peopleOf(state, [ownerOrganisationId]).map(({ id }) => id)
}

function roundReminders(
  today: string,
  state: DialogueState,
  { id, opensOn, dueOn }: ReportRound,
): readonly MailReason[] {
  if (today < opensOn || today > dueOn) return []
  const silent = Object.keys(state.participants.organisations).filter(
    (organisationId) => areasToReport(state, organisationId, opensOn).length > 0,
  )
  return peopleOf(state, silent).map((person) => ({
    key: `report-round/${state.id}/${id}/${person.id}`,
    kind: 'report-round',
    dialogueId: state.id,
    personId: person.id,
    aboutId: id,
  }))
}

/** The subjects of the areas on which an organisation has not reported since a round opened. */
export function areasToReport(
  state: DialogueState,
  organisationId: OrganisationId,
  opensOn: string,
): readonly string[] {
  const since = startOfDay(opensOn)
  return Object.values(state.areas.areas)
    .filter((area) =>
      areaOutcome(area, state.outcomes).sides.some(
        (side) =>
          side.organisationId === organisationId && (side.report === null || side.report.reportedAt < since),
      ),
    )
    .map(({ subject }) => subject)
}

function peopleOf(
  { participants }: DialogueState,
  organisationIds: readonly OrganisationId[],
): readonly Participant[] {
  return Object.values(participants.people).filter(
    (person) =>
      isWrittenTo(person) &&
      person.organisationId !== null &&
      organisationIds.includes(person.organisationId),
  )
}

/** Screens get no letters, nor does whoever has been removed. */
export function isWrittenTo({ removed, role }: Participant): boolean {
  return !removed && role !== 'display'
}
