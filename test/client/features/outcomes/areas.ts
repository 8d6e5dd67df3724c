// Areas of Region Dalarna's and Vinnova's, with what each has reported.
import type { OutcomeArea } from '#client/features/outcomes/outcomeArea.ts'
import type { OutcomeReport } from '#shared/dialogue/outcomes/outcome.ts'
import { areaOutcome } from '#shared/dialogue/outcomes/sides.ts'
import type { AreaRow } from '#shared/protocol/http/outcomes.ts'
import { instant } from '#shared/time/instant.ts'

/** A report of a contact, by whoever `anArea` gives it to. */
export function aReport(changes: Partial<OutcomeReport> = {}): OutcomeReport {
  return {
    id: 'o1',
    areaId: 'a1',
    organisationId: 'dalarna',
    kinds: ['contact'],
    text: null,
    link: null,
    day: null,
    reportedAt: instant(Date.UTC(2027, 0, 5, 9)),
    reportedBy: 'p1',
    ...changes,
  }
}

/** The area with what each side says; `null` for a side that has said nothing. */
export function anArea(
  said: Readonly<Record<'dalarna' | 'vinnova', OutcomeReport | null>>,
  changes: Partial<AreaRow> = {},
): AreaRow & OutcomeArea {
  const reports = Object.entries(said).flatMap(([organisationId, report]) =>
    report === null ? [] : [{ ...report, id: `o-${organisationId}`, areaId: 'a1', organisationId }],
  )
  const named = { id: 'a1', regionIds: ['dalarna'], actorIds: ['vinnova'] }
  return {
    dialogueId: 'd1',
    dialogueTitle: 'Smart energi',
    dialogueStart: instant(Date.UTC(2026, 10, 23, 8)),
    areaId: 'a1',
    subject: 'Vätgas i processindustrin',
    nextStep: 'other',
    nextStepNote: null,
    status: 'open',
    regions: [{ id: 'dalarna', name: 'Region Dalarna' }],
    actors: [{ id: 'vinnova', name: 'Vinnova' }],
    outcome: areaOutcome(named, { reports, rounds: {} }),
    openFollowUps: 0,
    recordedAt: instant(0),
    ...changes,
  }
}
