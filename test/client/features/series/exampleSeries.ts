// A series as the server tells of it, for the tests of its pages.
import type { OutcomeReport } from '#shared/dialogue/outcomes/outcome.ts'
import type { FollowUpRow } from '#shared/protocol/http/followUps.ts'
import type { AreaRow } from '#shared/protocol/http/outcomes.ts'
import type { SeriesDialogue, SeriesView } from '#shared/protocol/http/series.ts'
import { instantAt } from '#shared/time/stockholm.ts'

export const dialogue = (id: string, changes: Partial<SeriesDialogue> = {}): SeriesDialogue => ({
  id,
  title: 'Smart energi',
  plannedStart: instantAt('2026-11-23', '09:00'),
  phase: 'ended',
  presenting: 8,
  areas: 1,
  followUps: 3,
  openFollowUps: 1,
  overdue: 1,
  pulse: null,
  ...changes,
})

export const report = (organisationId: string, changes: Partial<OutcomeReport> = {}): OutcomeReport => ({
  id: `report of ${organisationId}`,
  areaId: 'a1',
  organisationId,
  reportedAt: instantAt('2027-01-11', '10:00'),
  reportedBy: null,
  kinds: ['contact'],
  text: null,
  link: null,
  day: null,
  ...changes,
})

export const area = (changes: Partial<AreaRow> = {}): AreaRow => ({
  dialogueId: 'd1',
  dialogueTitle: 'Smart energi',
  dialogueStart: instantAt('2026-11-23', '09:00'),
  areaId: 'a1',
  subject: 'Vätgas i stålindustrin',
  nextStep: 'system-demonstrator',
  nextStepNote: null,
  status: 'open',
  regions: [{ id: 'varmland', name: 'Region Värmland' }],
  actors: [{ id: 'vinnova', name: 'Vinnova' }],
  outcome: {
    agreement: 'differing',
    complete: true,
    sides: [
      {
        organisationId: 'varmland',
        report: report('varmland', { kinds: ['project'], text: 'Förstudien har börjat.' }),
      },
      { organisationId: 'vinnova', report: report('vinnova', { link: 'https://example.org/mote' }) },
    ],
  },
  openFollowUps: 1,
  recordedAt: instantAt('2026-11-23', '09:30'),
  ...changes,
})

export const followUp = (followUpId: string, changes: Partial<FollowUpRow> = {}): FollowUpRow => ({
  dialogueId: 'd1',
  dialogueTitle: 'Smart energi',
  dialogueStart: instantAt('2026-11-23', '09:00'),
  seriesId: 's1',
  followUpId,
  what: 'Boka möte om systemdemonstratorn',
  owner: { id: 'vinnova', name: 'Vinnova' },
  contact: null,
  dueDate: '2026-12-15',
  status: 'open',
  overdue: true,
  area: null,
  regions: [],
  actors: [],
  comments: 0,
  recordedAt: instantAt('2026-11-23', '09:30'),
  updatedAt: instantAt('2026-11-23', '09:30'),
  revision: 1,
  mayChange: true,
  ...changes,
})

export const view = (changes: Partial<SeriesView> = {}): SeriesView => ({
  series: {
    id: 's1',
    title: 'Hållbar energi',
    theme: 'Energi och klimat',
    createdAt: instantAt('2026-11-20', '09:00'),
  },
  dialogues: [dialogue('d1')],
  areas: [area()],
  openFollowUps: [followUp('f1')],
  rounds: [],
  mayManage: true,
  today: '2027-01-20',
  ...changes,
})
