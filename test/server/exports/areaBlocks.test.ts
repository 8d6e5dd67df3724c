// An area in the documents that go across dialogues.
import { describe, expect, it } from 'vitest'
import { areaBlocks } from '#server/exports/document/areaBlocks.ts'
import { markdownBlocks } from '#server/exports/markdown/blocks.ts'
import type { AreaRow } from '#shared/protocol/http/outcomes.ts'
import { instantAt } from '#shared/time/stockholm.ts'

const start = instantAt('2026-11-21', '09:00')
const area: AreaRow = {
  dialogueId: 'd',
  dialogueTitle: 'Smart energi',
  dialogueStart: start,
  areaId: 'a',
  subject: 'Vätgas',
  nextStep: 'joint-call',
  nextStepNote: null,
  status: 'open',
  regions: [{ id: 'dalarna', name: 'Region Dalarna' }],
  actors: [],
  outcome: { agreement: 'none', sides: [{ organisationId: 'dalarna', report: null }], complete: false },
  openFollowUps: 0,
  recordedAt: start,
}

describe('an area in a document', () => {
  it('that nobody has told of says so among its facts, which stand together, and has no table', () => {
    const blocks = areaBlocks(area, 'sv')
    expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph'])
    expect(markdownBlocks(blocks, 'sv')).toContain('**Återkoppling:** Ingen har återkopplat än')
  })

  it('that the sides have told of says whether they agree, and what each of them says', () => {
    const told = areaBlocks({ ...area, outcome: { ...area.outcome, agreement: 'agreed' } }, 'sv')
    expect(told.map(({ kind }) => kind)).toEqual(['heading', 'paragraph', 'paragraph', 'table'])
    expect(markdownBlocks(told, 'sv')).toContain('| Region Dalarna | Har inte återkopplat |')
  })
})
