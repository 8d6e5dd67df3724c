// For whom somebody stands: the seats that a session may take, and the organisations that it may act for in every dialogue.
import type { ClientCommand } from '#shared/dialogue/commands.ts'
import type { DialogueId, OrganisationId, PersonId } from '#shared/dialogue/identifiers.ts'
import { ownsTarget } from '#shared/dialogue/ownership.ts'
import { isAllowed } from '#shared/dialogue/permissions.ts'
import type { Claim } from '#shared/dialogue/permissions.ts'
import type { DialogueState } from '#shared/dialogue/state.ts'
import type { Giver } from '#server/dialogue/order.ts'
import type { StoredSeat } from '#server/storage/eventLog.ts'

/** The account that a session holds. */
export interface AccountHolder {
  readonly personId: PersonId
  readonly organisationId: OrganisationId
}

/**
 * What a session may see and change of what dialogues led to. Whoever hands out seats answers for whom they are given to: a seat for an
 * organisation opens what the organisation owns in the whole installation, and is closed by removing the seat.
 */
export interface Standing {
  /** Seats that are not removed and belong to a person rather than a screen, the latest granted first. */
  readonly seats: readonly StoredSeat[]
  /** Each organisation with the person who acts for it. */
  readonly organisations: ReadonlyMap<OrganisationId, PersonId>
  readonly account: AccountHolder | null
}

/** @param seats the seats that the session may take, the latest granted first */
export function standingOf(seats: readonly StoredSeat[], account: AccountHolder | null): Standing {
  const people = seats.filter(({ role, removed }) => role !== 'display' && !removed)
  const organisations = new Map<OrganisationId, PersonId>()
  for (const { organisationId, id } of people) {
    if (organisationId !== null && !organisations.has(organisationId)) organisations.set(organisationId, id)
  }
  if (account !== null && !organisations.has(account.organisationId)) {
    organisations.set(account.organisationId, account.personId)
  }
  return { seats: people, organisations, account }
}

/** The seat in a dialogue: the one of person `as`, or the latest granted when that is `null`. */
export function seatIn(
  { seats }: Standing,
  dialogueId: DialogueId,
  as: PersonId | null = null,
): StoredSeat | undefined {
  return seats.find((seat) => seat.dialogueId === dialogueId && (as === null || seat.id === as))
}

/** Whether what `ownerId` owns in a dialogue may be changed, by the seat there or for the owner. */
export function mayChange(
  standing: Standing,
  dialogueId: DialogueId,
  ownerId: OrganisationId,
  claim: Pick<Claim, 'ended'> & { readonly recordedBy: PersonId | null },
): boolean {
  const seat = seatIn(standing, dialogueId)
  const own = seat !== undefined && (seat.organisationId === ownerId || seat.id === claim.recordedBy)
  const bySeat = seat !== undefined && isAllowed(seat.role, 'followUp.change', { own, ended: claim.ended })
  return bySeat || standing.organisations.has(ownerId)
}

/**
 * As whom the session gives a command in a dialogue: by its seat there when that may give it; else for the organisation that the
 * target belongs to; else by its seat all the same, which is then told why not. `null` when it has nothing to do with it.
 */
export function giverOf(
  standing: Standing,
  state: DialogueState,
  command: ClientCommand,
  as: PersonId | null,
): Giver | null {
  const seat = seatIn(standing, state.id, as)
  const bySeat: Giver | null = seat === undefined ? null : { kind: 'person', personId: seat.id }
  if (seat !== undefined) {
    const own = ownsTarget(state, command, { personId: seat.id, organisationId: seat.organisationId })
    const ended = state.timer.phase === 'ended'
    if (isAllowed(seat.role, command.type, { own, ended })) return bySeat
  }
  for (const [organisationId, personId] of standing.organisations) {
    if (ownsTarget(state, command, { personId, organisationId })) {
      return { kind: 'organisation', personId, organisationId }
    }
  }
  return bySeat
}
