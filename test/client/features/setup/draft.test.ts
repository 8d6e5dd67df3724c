import { describe, expect, it } from 'vitest'
import { newDraft } from '#client/features/setup/newDialogue/draft.ts'
import type { Draft } from '#client/features/setup/newDialogue/draft.ts'
import { forgetDraft, keepDraft, keptDraft } from '#client/features/setup/newDialogue/draftStorage.ts'
import { agendaOf, readDraft } from '#client/features/setup/newDialogue/readDraft.ts'
import { formOf, readDetails } from '#client/features/setup/details/detailsForm.ts'
import { minutes } from '#shared/time/instant.ts'
import { instantAt } from '#shared/time/stockholm.ts'

const vinnova = { id: 'vinnova', name: 'Vinnova', kind: 'national-actor' } as const
const empty = newDraft(vinnova)
const filled: Draft = {
  ...empty,
  title: 'Smart energi',
  day: '2026-12-01',
  organisations: [
    ...empty.organisations,
    { id: 'halland', name: 'Region Halland', kind: 'region', part: 'presents' },
    { id: 'skane', name: 'Region Skåne', kind: 'region', part: 'listens' },
    { id: 'dalarna', name: 'Region Dalarna', kind: 'region', part: 'presents' },
  ],
}

/** A storage like the browser's, in memory. */
function memoryStorage(): Storage {
  const kept = new Map<string, string>()
  return {
    get length() {
      return kept.size
    },
    clear: () => kept.clear(),
    getItem: (key) => kept.get(key) ?? null,
    key: (index) => [...kept.keys()][index] ?? null,
    removeItem: (key) => void kept.delete(key),
    setItem: (key, value) => void kept.set(key, value),
  }
}

describe('a draft of a new dialogue', () => {
  it('begins with the own organisation as the lead, in the panel', () => {
    expect(empty).toMatchObject({ leadId: 'vinnova', organisations: [{ id: 'vinnova', part: 'panel' }] })
  })

  it('is read as the dialogue it describes, with the time in Stockholm', () => {
    const read = readDraft(filled)
    expect(read).toMatchObject({
      ok: true,
      value: {
        details: {
          title: 'Smart energi',
          plannedStart: instantAt('2026-12-01', '09:00'),
          bookedMs: minutes(120),
          videoUrl: null,
        },
        lengths: { presentation: minutes(10) },
      },
    })
  })

  it('lays out the agenda with the presenters in their order', () => {
    expect(agendaOf(filled).map(({ kind, organisationId }) => [kind, organisationId])).toEqual([
      ['opening', null],
      ['presentation', 'halland'],
      ['discussion', 'halland'],
      ['presentation', 'dalarna'],
      ['discussion', 'dalarna'],
      ['closing', null],
    ])
  })

  it.each<[Partial<Draft>, readonly string[]]>([
    [{ title: '  ' }, ['title']],
    [{ title: 'A'.repeat(201) }, ['title']],
    [{ day: '' }, ['day']],
    [{ day: '2026-02-30' }, ['day']],
    [{ day: '1926-02-03' }, ['day']],
    [{ time: '' }, ['time']],
    [{ bookedMinutes: null }, ['bookedMinutes']],
    [{ bookedMinutes: 5 }, ['bookedMinutes']],
    [{ soonMinutes: null }, ['soonMinutes']],
    [{ lastSeconds: 0 }, ['lastSeconds']],
    [{ soonMinutes: 1, lastSeconds: 60 }, ['soonMinutes', 'lastSeconds']],
    [{ videoUrl: 'möte hos oss' }, ['videoUrl']],
    [{ videoUrl: 'javascript:alert(1)' }, ['videoUrl']],
    [{ leadId: null }, ['leadId']],
    [{ priorities: [{ id: 'p', text: 'A'.repeat(201), actorId: null }] }, ['priorities']],
    [{ lengths: { ...filled.lengths, discussion: 0 } }, ['discussion']],
    [{ lengths: { ...filled.lengths, opening: null } }, ['opening']],
    [{ title: '', time: '', lengths: { ...filled.lengths, closing: 500 } }, ['title', 'time', 'closing']],
  ])('names the fields that are not filled in as they must be: %o', (changes, fields) => {
    expect(readDraft({ ...filled, ...changes })).toEqual({ ok: false, error: fields })
  })

  it('survives a reload, and is gone once it is forgotten', () => {
    const storage = memoryStorage()
    expect(keptDraft(storage)).toBeNull()
    keepDraft(filled, storage)
    expect(keptDraft(storage)).toEqual(filled)
    forgetDraft(storage)
    expect(keptDraft(storage)).toBeNull()
  })

  it.each(['{', '{"title":1}', 'null'])('is not taken from what another version kept: %s', (text) => {
    const storage = memoryStorage()
    keepDraft(filled, storage)
    storage.setItem(storage.key(0)!, text)
    expect(keptDraft(storage)).toBeNull()
  })
})

describe('the form of a dialogue’s details', () => {
  it('reads back as the details it shows', () => {
    const read = readDetails({ ...filled, videoUrl: 'https://example.org/mote' }, 'snabbdialog')
    expect(read.ok && readDetails(formOf(read.value), 'snabbdialog')).toEqual(read)
  })
})
