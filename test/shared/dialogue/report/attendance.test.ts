// Who was there: by organisation, in all and for each presentation.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Organisation } from '#shared/dialogue/organisation.ts'
import { attendancePanel } from '#shared/dialogue/report/attendancePanel.ts'
import type { PanelEntry } from '#shared/dialogue/report/attendancePanel.ts'
import { attendanceReport } from '#shared/dialogue/report/attendanceReport.ts'
import type { OrganisationAttendance } from '#shared/dialogue/report/attendanceReport.ts'
import { assert } from '#shared/lib/assert.ts'
import { later, minutes } from '#shared/time/instant.ts'
import { DialogueBuilder } from '../../dialogueBuilder.ts'
import { anySteps, playAll } from '../commandSequences.ts'

const organisations: readonly Organisation[] = [
  { id: 'skane', name: 'Region Skåne', kind: 'region', part: 'listens' },
  { id: 'orebro', name: 'Region Örebro län', kind: 'region', part: 'presents' },
  { id: 'halland', name: 'Region Halland', kind: 'region', part: 'presents' },
  { id: 'vinnova', name: 'Vinnova', kind: 'national-actor', part: 'panel' },
  { id: 'sandviken', name: 'Sandvikens kommun', kind: 'municipality', part: 'listens' },
  { id: 'energimyndigheten', name: 'Energimyndigheten', kind: 'national-actor', part: 'panel' },
]

// opening 0–5 · Örebro 5–15 · discussion 15–18 · Halland 18–28 · discussion 28–31 · closing 31–41
function invited(): DialogueBuilder {
  return new DialogueBuilder({ organisations })
    .invite('leader', 'vinnova', 'facilitator')
    .invite('officer', 'vinnova', 'panel')
    .invite('energy', 'energimyndigheten', 'panel')
    .invite('orebro1', 'orebro', 'presenter')
    .invite('skane1', 'skane', 'listener')
    .invite('screen', null, 'display')
}

function started(): DialogueBuilder {
  return invited().at(-5).arrive('leader').at(0).by('leader', { type: 'dialogue.start' })
}

function entry(dialogue: DialogueBuilder, organisationId: string): PanelEntry {
  const found = attendancePanel(dialogue.state)
    .groups.flatMap(({ entries }) => entries)
    .find(({ organisation }) => organisation.id === organisationId)
  assert(found !== undefined, `${organisationId} is on the panel`)
  return found
}

function attendance(dialogue: DialogueBuilder, organisationId: string): OrganisationAttendance {
  const report = attendanceReport(dialogue.state, dialogue.now)
  const found = report.organisations.find(({ organisation }) => organisation.id === organisationId)
  assert(found !== undefined, `${organisationId} is in the report`)
  return found
}

describe('the attendance panel', () => {
  it('lists national actors first, then regions, then the rest, by name as Swedish sorts them', () => {
    const { groups } = attendancePanel(invited().state)
    expect(groups.map(({ kind, entries }) => [kind, entries.map((one) => one.organisation.id)])).toEqual([
      ['national-actor', ['energimyndigheten', 'vinnova']],
      ['region', ['halland', 'skane', 'orebro']],
      ['municipality', ['sandviken']],
    ])
  })

  it('expects those who have not come while the first slot is live, and misses them from the second on', () => {
    const dialogue = started()
    expect(entry(dialogue, 'energimyndigheten').status).toBe('expected')
    dialogue.at(4).next()
    expect(entry(dialogue, 'energimyndigheten').status).toBe('missing')
    dialogue.at(9).arrive('energy')
    expect(entry(dialogue, 'energimyndigheten')).toMatchObject({ status: 'present', present: 1, people: 1 })
  })

  it('says how many people of an organisation are there, and that it has left when nobody is', () => {
    const dialogue = started().at(1).arrive('officer')
    expect(entry(dialogue, 'vinnova')).toMatchObject({ status: 'present', present: 2 })
    dialogue.at(2).leave('officer')
    expect(entry(dialogue, 'vinnova')).toMatchObject({ status: 'present', present: 1, people: 2 })
    dialogue.at(3).leave('leader')
    expect(entry(dialogue, 'vinnova')).toMatchObject({ status: 'left', present: 0 })
  })

  it('still expects somebody who tried the link before the start and went away', () => {
    const dialogue = invited().at(-30).arrive('energy').at(-20).leave('energy')
    expect(entry(dialogue, 'energimyndigheten').status).toBe('expected')
    dialogue.at(0).arrive('leader').by('leader', { type: 'dialogue.start' })
    expect(entry(dialogue, 'energimyndigheten').status).toBe('expected')
  })

  it('counts neither displays nor people whose invitation was taken back before they came', () => {
    const dialogue = started().arrive('screen').remove('skane1')
    expect(entry(dialogue, 'skane')).toMatchObject({ status: 'expected', people: 0 })
    expect(attendancePanel(dialogue.state)).toMatchObject({
      organisations: 6,
      organisationsPresent: 1,
      peoplePresent: 1,
    })
  })

  it('keeps counting somebody who was there and was removed, as left', () => {
    const dialogue = started().arrive('skane1').at(10).remove('skane1')
    expect(entry(dialogue, 'skane')).toMatchObject({ status: 'left', present: 0, people: 1 })
  })

  it('says after the end who was there at the end, whoever comes or goes later', () => {
    const dialogue = started().arrive('energy', 'orebro1').at(20).leave('orebro1').at(41)
    dialogue.by('leader', { type: 'dialogue.end' }).at(42).leave('energy', 'leader').arrive('skane1')
    expect(entry(dialogue, 'energimyndigheten').status).toBe('present')
    expect(entry(dialogue, 'orebro').status).toBe('left')
    expect(entry(dialogue, 'skane').status).toBe('missing')
  })
})

describe('the attendance report', () => {
  it('counts minutes from the start to the end, in all and for each slot', () => {
    const dialogue = started().at(3).arrive('energy').at(5).next().at(10).leave('energy').at(15).next()
    const heard = attendance(dialogue, 'energimyndigheten')
    expect(heard.total).toBe(minutes(7))
    expect(heard.bySlot.get(dialogue.slotId('opening'))?.time).toBe(minutes(2))
    expect(heard.bySlot.get(dialogue.slotId('presentation', 'orebro'))).toEqual({
      time: minutes(5),
      people: 1,
    })
    expect(heard.bySlot.has(dialogue.slotId('presentation', 'halland'))).toBe(false)
    expect(attendance(dialogue, 'vinnova').total).toBe(minutes(15))
  })

  it('counts the time that several people of one organisation share once, and their people apart', () => {
    const dialogue = started().arrive('officer').at(5).next().at(8).leave('leader').at(12).leave('officer')
    const vinnova = attendance(dialogue.at(30), 'vinnova')
    expect(vinnova.total).toBe(minutes(12))
    expect(vinnova.people.map(({ person, total }) => [person.id, total])).toEqual([
      ['leader', minutes(8)],
      ['officer', minutes(12)],
    ])
    const presentation = vinnova.bySlot.get(dialogue.slotId('presentation', 'orebro'))
    expect(presentation).toEqual({ time: minutes(7), people: 2 })
  })

  it('stops counting when the dialogue ends, though people stay on the page', () => {
    const dialogue = started().at(41).by('leader', { type: 'dialogue.end' }).at(300)
    expect(attendance(dialogue, 'vinnova').total).toBe(minutes(41))
    expect(attendanceReport(dialogue.state, dialogue.now).length).toBe(minutes(41))
  })

  it('is empty of minutes before the start', () => {
    const dialogue = invited().at(-5).arrive('leader', 'energy').at(-1)
    const report = attendanceReport(dialogue.state, dialogue.now)
    expect(report.slots).toEqual([])
    expect(report.length).toBe(0)
    expect(report.organisations.every(({ total }) => total === 0)).toBe(true)
  })

  it('never counts less than nothing or more than there was, whatever happened', () => {
    fc.assert(
      fc.property(anySteps, fc.integer({ min: -5, max: 60 }), (steps, minute) => {
        const { state } = playAll(steps)
        // A reader's clock may be a little behind the last event.
        const report = attendanceReport(state, later(state.changedAt, minutes(minute)))
        expect(report.length).toBeGreaterThanOrEqual(0)
        for (const { total, bySlot, people, tookPart } of report.organisations) {
          const longest = Math.max(0, ...people.map((one) => one.total))
          const sum = people.reduce((all, one) => all + one.total, 0)
          expect(total).toBeGreaterThanOrEqual(longest)
          expect(total).toBeLessThanOrEqual(Math.min(sum, report.length))
          expect(tookPart).toBeLessThanOrEqual(people.length)
          for (const { slot, length } of report.slots) {
            const heard = bySlot.get(slot.id)
            expect(heard?.time).toBeGreaterThanOrEqual(0)
            expect(heard?.time).toBeLessThanOrEqual(Math.min(length, total))
          }
          const slotSum = [...bySlot.values()].reduce((all, { time }) => all + time, 0)
          expect(slotSum).toBeLessThanOrEqual(total)
        }
      }),
    )
  })
})
