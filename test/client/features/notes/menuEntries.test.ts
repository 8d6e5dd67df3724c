// What `/` and `@` offer: by what was typed, by what may be done, and never more than can be looked over.
import { describe, expect, it } from 'vitest'
import { menuEntries, mostExisting } from '#client/features/notes/writing/references/menuEntries.ts'
import type { MenuTrigger } from '#client/features/notes/writing/references/menuEntries.ts'
import type { ResultKind } from '#shared/dialogue/report/referenced.ts'
import type { DialogueState } from '#shared/dialogue/state.ts'
import { DialogueBuilder } from '#test/shared/dialogueBuilder.ts'

const organisations = [
  { id: 'vinnova', name: 'Vinnova', kind: 'national-actor' as const, part: 'panel' as const },
  { id: 'orebro', name: 'Region Örebro län', kind: 'region' as const, part: 'presents' as const },
]
const kindWords = { followUp: 'Ny uppföljning', area: 'Nytt område för fortsatt dialog' }

/** A dialogue with follow-ups `Steg 1`, `Steg 2` …, in that order. */
function withFollowUps(count: number): DialogueState {
  const dialogue = new DialogueBuilder({ organisations }).invite('leader', 'vinnova', 'facilitator')
  for (let step = 1; step <= count; step += 1) {
    const fields = { what: `Steg\n${step}`, ownerOrganisationId: 'orebro' }
    dialogue.at(step).by('leader', { type: 'followUp.record', slotId: null, fields })
  }
  return dialogue.state
}

function offered(
  state: DialogueState,
  trigger: MenuTrigger,
  query: string,
  mayRecord: readonly ResultKind[] = ['followUp', 'area'],
): readonly string[] {
  return menuEntries(state, { trigger, query, mayRecord, kindWords }).map((entry) => {
    if (entry.type === 'new') return entry.kind
    return entry.type === 'owned' ? entry.organisation.id : entry.text
  })
}

describe('the menu of the notes', () => {
  it('offers the newest of what is there, and finds the others by their words', () => {
    const state = withFollowUps(mostExisting + 2)
    expect(offered(state, '/', '')).toEqual([
      'followUp',
      'area',
      ...Array.from({ length: mostExisting }, (_, index) => `Steg ${mostExisting + 2 - index}`),
    ])
    expect(offered(state, '/', '1')).toEqual(['Steg 1'])
  })

  it('finds what an organisation owns by the organisation, with or without its accents', () => {
    expect(offered(withFollowUps(1), '@', 'öre')).toEqual(['orebro', 'Steg 1'])
    expect(offered(withFollowUps(1), '@', 'ORE')).toEqual(['orebro', 'Steg 1'])
  })

  it('begins words: a query that stands in the middle of one finds nothing', () => {
    expect(offered(withFollowUps(1), '/', 'följning')).toEqual([])
  })

  it('offers each kind to whoever may record it', () => {
    expect(offered(withFollowUps(0), '/', '', ['area'])).toEqual(['area'])
    expect(offered(withFollowUps(0), '@', '', ['area'])).toEqual([])
    expect(offered(withFollowUps(0), '@', '', ['followUp'])).toEqual(['orebro', 'vinnova'])
  })
})
