// follow-ups.ics, read by an independent parser.
import nodeIcal from 'node-ical'
import type { VEvent } from 'node-ical'
import { describe, expect, it } from 'vitest'
import { DialogueBuilder } from '../../shared/dialogueBuilder.ts'
import { agreed, exampleSnapshot } from './exampleSnapshot.ts'
import { madeText } from './files.ts'

async function eventsOf(snapshot = exampleSnapshot()): Promise<readonly VEvent[]> {
  const parsed = nodeIcal.sync.parseICS(await madeText('follow-ups.ics', snapshot))
  return Object.values(parsed).filter((part): part is VEvent => part?.type === 'VEVENT')
}

describe('follow-ups.ics', () => {
  it('has an all-day event on the due date, which takes up no time', async () => {
    const event = (await eventsOf()).find(({ summary }) => summary === `Uppföljning: ${agreed}`)
    expect(event?.datetype).toBe('date')
    expect(event?.transparency).toBe('TRANSPARENT')
    expect(event?.status).toBe('CONFIRMED')
    expect(event?.uid).toMatch(/^follow-up-id\d+@dialogue1$/)
    expect(event?.url).toMatchObject({ val: 'https://dialog.example.se/d/dialogue1/summary' })
    const start = event?.start
    expect([start?.getFullYear(), start?.getMonth(), start?.getDate()]).toEqual([2027, 0, 15])
    expect(event?.description).toContain(
      'Ägare: Energimyndigheten\nKontaktperson: Handläggare Energimyndigheten',
    )
  })

  it('cancels what was dropped, and leaves out what has no due date', async () => {
    const events = await eventsOf()
    expect(events.map(({ status }) => status)).toEqual(['CANCELLED', 'CONFIRMED'])
  })

  it('keeps the id and counts up the sequence when a follow-up changes', async () => {
    const dialogue = new DialogueBuilder().invite('leader', 'vinnova', 'facilitator').by('leader', {
      type: 'followUp.record',
      slotId: null,
      fields: { what: 'Boka möte', ownerOrganisationId: 'vinnova', dueDate: '2027-01-15' },
    })
    const snapshot = () => ({ ...exampleSnapshot(), state: dialogue.state })
    const [before] = await eventsOf(snapshot())
    const followUpId = Object.keys(dialogue.state.followUps.followUps)[0] ?? ''
    dialogue.at(5).by('leader', {
      type: 'followUp.change',
      followUpId,
      baseRevision: 1,
      changes: { dueDate: '2027-02-01', status: 'done' },
    })
    const [after] = await eventsOf(snapshot())
    expect(after?.uid).toBe(before?.uid)
    expect([before?.sequence, after?.sequence]).toEqual([0, 1])
    expect(after?.summary).toBe('Klar uppföljning: Boka möte')
    expect(after?.start.getMonth()).toBe(1)
  })

  it('folds long lines by bytes, so that no letter is split', async () => {
    const ics = await madeText('follow-ups.ics', exampleSnapshot())
    for (const line of ics.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  })

  it('ends every line with CRLF, the last one too', async () => {
    const ics = await madeText('follow-ups.ics', exampleSnapshot())
    expect(ics.endsWith('\r\nEND:VCALENDAR\r\n')).toBe(true)
    expect(ics.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  it('speaks English when asked to', async () => {
    expect(await madeText('follow-ups.ics', exampleSnapshot('en'))).toContain('SUMMARY:Follow-up: ')
  })
})
