import { expect, it } from 'vitest'
import { groupDialogues } from '#client/features/home/groups.ts'
import type { DialogueSummary } from '#shared/protocol/http/session.ts'
import { minutes } from '#shared/time/instant.ts'
import { instantAt } from '#shared/time/stockholm.ts'

function dialogue(id: string, day: string, phase: DialogueSummary['phase']): DialogueSummary {
  return {
    id,
    phase,
    title: 'Smart energi',
    leadId: 'vinnova',
    leadName: 'Vinnova',
    plannedStart: instantAt(day, '09:00'),
    bookedMs: minutes(90),
    role: 'panel',
    presenting: 8,
    areas: 0,
    followUps: 0,
  }
}

it('dialogues are listed by where they are in their life, the nearest in time first', () => {
  const groups = groupDialogues(
    [
      dialogue('old', '2026-03-02', 'ended'),
      dialogue('next year', '2027-01-15', 'preparing'),
      dialogue('now', '2026-11-21', 'live'),
      dialogue('tomorrow', '2026-11-22', 'preparing'),
      dialogue('yesterday', '2026-11-20', 'ended'),
    ],
    instantAt('2026-11-21', '09:30'),
  )
  const ids = (list: readonly DialogueSummary[]) => list.map(({ id }) => id)
  expect(ids(groups.live)).toEqual(['now'])
  expect(ids(groups.coming)).toEqual(['tomorrow', 'next year'])
  expect(ids(groups.past)).toEqual(['yesterday', 'old'])
})

it('a dialogue that was never started is to come for another day, and then past', () => {
  const late = [dialogue('late', '2026-11-21', 'preparing')]
  expect(groupDialogues(late, instantAt('2026-11-22', '08:00')).coming).toHaveLength(1)
  expect(groupDialogues(late, instantAt('2026-11-23', '09:00')).past).toHaveLength(1)
})
