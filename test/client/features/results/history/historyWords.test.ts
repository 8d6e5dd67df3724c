// @vitest-environment jsdom
// History in words: who, what, from what to what.
import { expect, test } from 'vitest'
import { historyWords } from '#client/features/results/history/historyWords.ts'
import type { HistoryEntry } from '#shared/dialogue/status.ts'
import { swedishTexts } from '#test/client/showRoom.tsx'

const t = swedishTexts.getFixedT('sv', 'results')
const names = {
  person: (id: string | null) => (id === 'leader' ? 'Facilitator Exempel' : null),
  organisation: (id: string) => ({ rise: 'RISE', almi: 'Almi', vinnova: 'Vinnova' })[id] ?? null,
  area: (id: string) => (id === 'area1' ? 'Vätgas' : null),
}
const words = (changes: HistoryEntry['changes'], by: string | null = 'leader') =>
  historyWords({ by, changes }, names, 'sv', t)

test.each<[HistoryEntry['changes'], string]>([
  [{ status: { from: 'open', to: 'done' } }, 'ändrade status från öppen till klar'],
  [{ subject: { from: 'Gas', to: 'Vätgas' } }, 'ändrade ämnet till ”Vätgas”'],
  [
    { nextStep: { from: 'other', to: 'joint-call' } },
    'ändrade nästa steg från Annat till Gemensam utlysning',
  ],
  [{ ownerOrganisationId: { from: 'rise', to: 'almi' } }, 'ändrade ägare från RISE till Almi'],
  [{ ownerOrganisationId: { from: 'gone', to: 'almi' } }, 'ändrade ägare från okänd till Almi'],
  [{ ownerPersonId: { from: 'leader', to: null } }, 'tog bort kontaktpersonen'],
  [{ dueDate: { from: null, to: '2026-12-01' } }, 'satte datum till 2026-12-01'],
  [{ dueDate: { from: '2026-12-01', to: null } }, 'tog bort datumet'],
  [{ areaId: { from: null, to: 'area1' } }, 'lade det i området ”Vätgas”'],
])('%o is told in words', (changes, expected) => {
  expect(words(changes)).toEqual([`Facilitator Exempel ${expected}`])
})

test('organisations that were added and taken out are named', () => {
  expect(words({ actorIds: { from: ['rise', 'vinnova'], to: ['vinnova', 'almi'] } })).toEqual([
    'Facilitator Exempel lade till Almi',
    'Facilitator Exempel tog bort RISE',
  ])
})

test('somebody whose name has been erased is somebody', () => {
  expect(words({ status: { from: 'open', to: 'dropped' } }, 'erased')).toEqual([
    'Någon ändrade status från öppen till struken',
  ])
})

test('a field of a later version is a change all the same', () => {
  expect(words({ mood: { from: 1, to: 2 } })).toEqual(['Facilitator Exempel gjorde en ändring'])
})
