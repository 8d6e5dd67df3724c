// A dialogue as a calendar entry: its number grows with what a calendar shows, and daylight saving does not move it.
import ical from 'node-ical'
import { describe, expect, it } from 'vitest'
import { invitationCalendar, invitationSequence } from '#server/exports/calendar/invitation.ts'
import { detailsSchema } from '#shared/dialogue/details/details.ts'
import type { RecordedEvent } from '#shared/dialogue/events.ts'
import { instant } from '#shared/time/instant.ts'
import { instantAt } from '#shared/time/stockholm.ts'

const details = detailsSchema.parse({
  title: 'Hållbar industri; del 2, fortsättning',
  leadId: 'vinnova',
  plannedStart: instantAt('2027-03-26', '09:00'),
  bookedMs: 5_400_000,
  priorities: [],
  videoUrl: 'https://video.example/mote',
  formatId: 'snabbdialog',
})

function logOf(...changes: readonly Partial<typeof details>[]): readonly RecordedEvent[] {
  let now = details
  return [{}, ...changes].map((change, index): RecordedEvent => {
    now = { ...now, ...change }
    const type = index === 0 ? ('dialogue.created' as const) : ('dialogue.detailsChanged' as const)
    return { seq: index + 1, at: instant(1_800_000_000_000), by: null, event: { type, details: now } }
  })
}

describe('the number of an invitation', () => {
  it('grows with each change of title, time, length or video link, and with no other', () => {
    const moved = { plannedStart: instantAt('2027-03-30', '09:00') }
    expect(invitationSequence(logOf())).toBe(0)
    expect(invitationSequence(logOf(moved))).toBe(1)
    expect(invitationSequence(logOf(moved, { videoUrl: null }, { leadId: 'formas' }))).toBe(2)
    expect(invitationSequence(logOf(moved, moved, { priorities: [] }))).toBe(1)
  })
})

describe('a calendar entry', () => {
  const entryOn = (day: string) =>
    invitationCalendar({
      dialogueId: 'dialogue',
      details: { ...details, plannedStart: instantAt(day, '09:00') },
      sequence: 3,
      createdAt: instantAt('2026-11-21', '09:00'),
      now: instantAt('2026-11-22', '09:00'),
      link: 'https://dialog.example/l/token',
      language: 'sv',
      mailed: null,
    })
  const eventIn = (calendar: string) =>
    Object.values(ical.sync.parseICS(calendar)).find((each) => each?.type === 'VEVENT')

  it.each([
    ['2027-03-26', '2027-03-26T08:00:00.000Z'],
    ['2027-03-29', '2027-03-29T07:00:00.000Z'],
    ['2027-10-29', '2027-10-29T07:00:00.000Z'],
    ['2027-11-01', '2027-11-01T08:00:00.000Z'],
  ])('at nine in Stockholm on %s begins at %s', (day, moment) => {
    const event = eventIn(entryOn(day))
    expect(event?.type === 'VEVENT' && event.start.toISOString()).toBe(moment)
  })

  it('holds the video link and the own link, under an id that stays', () => {
    const event = eventIn(entryOn('2027-03-26'))
    expect(event).toMatchObject({
      uid: 'dialogue-dialogue@snabbdialog',
      sequence: 3,
      summary: 'Hållbar industri; del 2, fortsättning',
      location: 'https://video.example/mote',
    })
    expect(JSON.stringify(event)).toContain('https://dialog.example/l/token')
  })
})
