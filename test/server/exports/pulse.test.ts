// The pulse in the report of a dialogue.
import { describe, expect, it } from 'vitest'
import { markdownBlocks } from '#server/exports/markdown/blocks.ts'
import { pulseBlocks } from '#server/exports/document/pulse.ts'
import { exampleSnapshot } from './exampleSnapshot.ts'

describe('the pulse in the report', () => {
  it('has the numbers of each question, and what should come next', () => {
    const told = markdownBlocks(pulseBlocks(exampleSnapshot()), 'sv')
    expect(told).toContain('Svar: 5. Medelvärde: 4,4 av 5.')
    expect(told).toMatch(/Delvis\s*\|\s*2/)
    expect(told).toContain('Ett möte om laddning längs E18')
  })

  it('is in the language of the report', () => {
    expect(markdownBlocks(pulseBlocks(exampleSnapshot('en')), 'en')).toContain('Right actors present')
  })

  it('is left out while there are too few answers', () => {
    expect(pulseBlocks({ ...exampleSnapshot(), pulse: null })).toEqual([])
  })
})
