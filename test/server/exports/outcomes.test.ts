// What the areas led to, in the report of a dialogue.
import { describe, expect, it } from 'vitest'
import { outcomeBlocks } from '#server/exports/document/outcomes.ts'
import { markdownBlocks } from '#server/exports/markdown/blocks.ts'
import type { ExportSnapshot } from '#server/exports/snapshot.ts'
import type { OutcomeReport } from '#shared/dialogue/outcomes/outcome.ts'
import type { Language } from '#shared/lib/language.ts'
import { exampleSnapshot } from './exampleSnapshot.ts'

/** The example after these sides have told what came of its area. */
function told(kinds: Readonly<Record<string, OutcomeReport['kinds']>>, language?: Language): ExportSnapshot {
  const snapshot = exampleSnapshot(language)
  const [areaId = ''] = Object.keys(snapshot.state.areas.areas)
  const reports = Object.entries(kinds).map(([organisationId, said]): OutcomeReport => ({
    id: organisationId,
    areaId,
    organisationId,
    kinds: said,
    text: 'Vi söker tillsammans',
    link: null,
    day: '2027-02-01',
    reportedAt: snapshot.now,
    reportedBy: null,
  }))
  return { ...snapshot, state: { ...snapshot.state, outcomes: { ...snapshot.state.outcomes, reports } } }
}

describe('what the areas led to', () => {
  it('is in the report with what each side says, and whether they say the same', () => {
    const words = markdownBlocks(outcomeBlocks(told({ orebro: ['project'], vinnova: ['nothing'] })), 'sv')
    expect(words).toContain('Återkoppling')
    expect(words).toContain('Vätgas för sjöfart')
    expect(words).toContain('Sidorna säger olika saker')
    expect(words).toMatch(/Region Örebro län\s*\|\s*Projekt startat\s*\|\s*Vi söker tillsammans/)
    expect(words).toMatch(/Energimyndigheten\s*\|\s*Har inte återkopplat/)
  })

  it('is in the language of the report', () => {
    const words = markdownBlocks(outcomeBlocks(told({ orebro: ['project'] }, 'en')), 'en')
    expect(words).toContain('Project started')
  })

  it('is left out until somebody has told of it', () => {
    expect(outcomeBlocks(exampleSnapshot())).toEqual([])
  })
})
