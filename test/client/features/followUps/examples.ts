// Example follow-ups, and answers of the server about them.
import type { RejectionCode } from '#shared/dialogue/rejection.ts'
import type {
  FollowUpChangesAnswer,
  FollowUpPage,
  FollowUpRow,
  FollowUpView,
} from '#shared/protocol/http/followUps.ts'
import { instant } from '#shared/time/instant.ts'

export const row = (followUpId: string, changes: Partial<FollowUpRow> = {}): FollowUpRow => ({
  dialogueId: 'd1',
  dialogueTitle: 'Smart energi',
  dialogueStart: instant(Date.UTC(2026, 10, 23, 8)),
  seriesId: null,
  followUpId,
  what: `Boka möte ${followUpId}`,
  owner: { id: 'vinnova', name: 'Vinnova' },
  contact: null,
  dueDate: '2026-11-01',
  status: 'open',
  overdue: true,
  area: null,
  regions: [],
  actors: [],
  comments: 0,
  recordedAt: instant(0),
  updatedAt: instant(0),
  revision: 1,
  mayChange: true,
  ...changes,
})

export const pageOf = (rows: readonly FollowUpRow[]): FollowUpPage => ({
  rows,
  total: rows.length,
  byStatus: { open: rows.length, 'in-progress': 0, done: 0, dropped: 0 },
  overdue: 0,
  page: 1,
  pages: 1,
  today: '2026-11-21',
})

export const changed = (now: FollowUpRow): FollowUpChangesAnswer => ({
  results: [{ dialogueId: 'd1', followUpId: now.followUpId, answer: { ok: true, seq: 9 }, row: now }],
})

export const refused = (now: FollowUpRow, code: RejectionCode): FollowUpChangesAnswer => ({
  results: [
    {
      dialogueId: 'd1',
      followUpId: now.followUpId,
      answer: { ok: false, rejection: { code, message: '' } },
      row: now,
    },
  ],
})

export const opened = (shown: FollowUpRow): FollowUpView => ({
  row: shown,
  followUp: {
    what: shown.what,
    ownerOrganisationId: 'vinnova',
    ownerPersonId: null,
    dueDate: shown.dueDate,
    areaId: null,
    status: shown.status,
    id: shown.followUpId,
    slotId: null,
    recordedAt: instant(0),
    recordedBy: null,
    revision: 1,
    history: [],
    comments: [],
  },
  area: null,
  people: [{ id: 'p2', name: 'Kollega Exempel' }],
  organisations: [{ id: 'vinnova', name: 'Vinnova' }],
  colleagueIds: ['p2'],
  mayComment: true,
})
