// The report's tables of presentations.
import { describe, expect, it } from 'vitest'
import type { ExportSnapshot } from '#server/exports/snapshot.ts'
import { reactionsTable, speakingTimesTable } from '#server/exports/tables/presentationTables.ts'
import { cellText } from '#server/exports/tables/table.ts'
import type { Table } from '#server/exports/tables/table.ts'
import { minutes } from '#shared/time/instant.ts'
import { DialogueBuilder } from '#test/shared/dialogueBuilder.ts'
import { exampleSnapshot } from './exampleSnapshot.ts'

const organisations = [
  { id: 'vinnova', name: 'Vinnova', kind: 'national-actor' as const, part: 'panel' as const },
  { id: 'dalarna', name: 'Region Dalarna', kind: 'region' as const, part: 'presents' as const },
  { id: 'halland', name: 'Region Halland', kind: 'region' as const, part: 'presents' as const },
]

/** Dalarna has presented for eleven minutes, with a minute given and two lost; Halland has not begun. */
function snapshot(): ExportSnapshot {
  const dialogue = new DialogueBuilder({ organisations })
    .invite('leader', 'vinnova', 'facilitator')
    .invite('officer', 'vinnova', 'panel')
    .at(0)
    .by('leader', { type: 'dialogue.start' })
    .at(5)
    .next()
    .arrive('officer')
    .at(9)
    .by('leader', { type: 'clock.pause', reason: 'technical' })
    .at(11)
    .by('leader', { type: 'clock.resume' })
  const slotId = dialogue.slotId('presentation', 'dalarna')
  dialogue
    .by('leader', { type: 'clock.adjust', slotId, deltaMs: minutes(1) })
    .by('officer', { type: 'signal.raise', slotId, kind: 'question' })
    .by('officer', { type: 'signal.raise', slotId, kind: 'continue' })
    .at(18)
    .next()
  return { ...exampleSnapshot(), state: dialogue.state, log: dialogue.log, now: dialogue.now }
}
const texts = ({ rows }: Table) => rows.map((cells) => cells.map((cell) => cellText(cell, 'sv')))

describe('the report on presentations', () => {
  it('tells what each presenter had, was given and used, and what interruptions took and why', () => {
    expect(texts(speakingTimesTable(snapshot()))).toEqual([
      ['Region Dalarna', '10:00', '+1:00', '11:00', '2:00 tekniskt fel'],
      ['Region Halland', '10:00', '', '', ''],
    ])
  })

  it('tells who reacted to whom, and how', () => {
    expect(texts(reactionsTable(snapshot()))).toEqual([
      ['Presentation: Region Dalarna', 'Vinnova (fråga, vill fortsätta)'],
    ])
  })

  it('has no row for a presentation that nobody reacted to', () => {
    expect(texts(reactionsTable(exampleSnapshot()))).toEqual([])
  })
})
