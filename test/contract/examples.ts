// Example rows for the contract: appends, people, links, sessions.
import type { RecordedEvent } from '#shared/dialogue/events.ts'
import { instant } from '#shared/time/instant.ts'
import type { Instant } from '#shared/time/instant.ts'
import type { AnsweredCommand, Append, ReadModels, StoredSummary } from '#server/storage/eventLog.ts'
import type { Link } from '#server/storage/links.ts'
import type { WaitingEntry } from '#server/storage/lobby.ts'
import type { Person } from '#server/storage/people.ts'
import type { ResultsChange } from '#server/storage/results.ts'
import type { GrantedSeat, StoredSession } from '#server/storage/sessions.ts'

/** 21 November 2026, 9.00 in Stockholm. */
export const start = Date.UTC(2026, 10, 21, 8)

/** A moment so many seconds after the start. */
export const at = (second: number): Instant => instant(start + second * 1000)

/** Text that breaks whatever takes bytes for characters: Swedish, a composed emoji, both ends of a surrogate pair, quotes. */
export const difficultText = 'Åtgärd för hälsa 👩‍🔬 i "Örebro" — 50 % \'klart\' \u{10FFFF} \\n'

export function followUpRecorded(seq: number, what = `Uppföljning ${seq}`): RecordedEvent {
  const fields = {
    what,
    ownerOrganisationId: 'vinnova',
    ownerPersonId: null,
    dueDate: '2026-12-01',
    areaId: null,
    status: 'open' as const,
  }
  const event = { type: 'followUp.recorded' as const, followUpId: `followUp-${seq}`, slotId: null, fields }
  return { seq, at: at(seq), by: 'facilitator', event }
}

export function summaryOf(dialogueId: string, changes: Partial<StoredSummary> = {}): StoredSummary {
  return {
    id: dialogueId,
    title: 'Hållbar industri',
    leadId: 'vinnova',
    leadName: 'Vinnova',
    plannedStart: at(0),
    bookedMs: 5_400_000,
    phase: 'preparing',
    presenting: 8,
    areas: 0,
    followUps: 0,
    ...changes,
  }
}

/** A change that changes nothing in what is searched for across dialogues. */
export const noResults: ResultsChange = {
  seriesId: null,
  followUps: [],
  areas: [],
  rounds: null,
  held: null,
}

/** An append of `count` events to a dialogue that has `after`. */
export function appendOf(
  dialogueId: string,
  after: number,
  count = 1,
  {
    command = null,
    readModels = {},
  }: { command?: AnsweredCommand | null; readModels?: Partial<ReadModels> } = {},
): Append {
  return {
    dialogueId,
    after,
    events: Array.from({ length: count }, (_, index) => followUpRecorded(after + 1 + index)),
    command,
    readModels: {
      summary: summaryOf(dialogueId),
      present: 0,
      seats: [],
      results: noResults,
      ...readModels,
    },
  }
}

export function personOf(id: string, changes: Partial<Person> = {}): Person {
  return {
    id,
    name: 'Region Exempel',
    email: null,
    emailSince: null,
    language: 'sv',
    account: null,
    createdAt: at(0),
    ...changes,
  }
}

export function setupLink(id: string, changes: Partial<Link> = {}): Link {
  return {
    id,
    tokenHash: `hash-of-${id}`,
    kind: 'setup',
    dialogueId: null,
    personId: null,
    createdAt: at(0),
    usedAt: null,
    revokedAt: null,
    ...changes,
  }
}

export const roomLink = (id: string, dialogueId: string, changes: Partial<Link> = {}): Link =>
  setupLink(id, { kind: 'room', dialogueId, ...changes })

export const personalLink = (id: string, personId: string, changes: Partial<Link> = {}): Link =>
  setupLink(id, { kind: 'personal', personId, dialogueId: 'dialogue', ...changes })

export function sessionOf(idHash: string, changes: Partial<StoredSession> = {}): StoredSession {
  return { idHash, createdAt: at(0), lastSeenAt: at(0), expiresAt: at(1000), revokedAt: null, ...changes }
}

export function seatOf(personId: string, changes: Partial<GrantedSeat> = {}): GrantedSeat {
  return { dialogueId: 'dialogue', personId, linkId: null, grantedAt: at(1), ...changes }
}

export function waitingEntry(id: string, changes: Partial<WaitingEntry> = {}): WaitingEntry {
  return {
    id,
    dialogueId: 'dialogue',
    organisationId: 'ostergotland',
    sessionIdHash: 'session',
    since: at(0),
    status: 'waiting',
    name: 'Lyssnare Östergötland',
    ...changes,
  }
}
