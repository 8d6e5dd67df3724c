import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitOf } from '#client/features/setup/agenda/fit.ts'
import type { Piece } from '#client/features/setup/agenda/fit.ts'
import { layOutAgenda } from '#shared/dialogue/agenda/layOut.ts'
import { formats } from '#shared/dialogue/format.ts'
import { milliseconds, minutes } from '#shared/time/instant.ts'

const regions = ['dalarna', 'halland', 'norrbotten', 'sormland', 'varmland', 'skane', 'blekinge', 'uppsala']

/** An agenda as it is laid out: 5 minutes of opening, 10 + 3 a region, 10 of closing. */
function agendaOf(presenters: number): readonly Piece[] {
  let id = 0
  return layOutAgenda(formats.snabbdialog, regions.slice(0, presenters), {}, () => String((id += 1)))
}

const proposed = (slots: readonly Piece[], bookedMinutes: number, kind: string) =>
  fitOf(slots, minutes(bookedMinutes)).remedies.find((each) => each.kind === kind)

describe('the fit of an agenda in the time booked', () => {
  it('has no remedies when the agenda takes exactly the time booked', () => {
    const fit = fitOf(agendaOf(3), minutes(54))
    expect(fit).toMatchObject({ totalMs: minutes(54), overMs: 0, remedies: [] })
  })

  it('tells how much time is left as a negative excess', () => {
    expect(fitOf(agendaOf(3), minutes(60)).overMs).toBe(minutes(-6))
  })

  it('finds that eight regions are 29 minutes too long for an hour and a half', () => {
    expect(fitOf(agendaOf(8), minutes(90)).overMs).toBe(minutes(29))
  })

  it('proposes the next whole five minutes as the time to book', () => {
    expect(proposed(agendaOf(8), 90, 'book')).toEqual({ kind: 'book', bookedMs: minutes(120) })
  })

  it('proposes the longest discussions that fit', () => {
    expect(proposed(agendaOf(8), 115, 'shorten-discussions')).toEqual({
      kind: 'shorten-discussions',
      lengthMs: minutes(2),
    })
  })

  it('does not propose discussions of no time at all', () => {
    expect(proposed(agendaOf(8), 90, 'shorten-discussions')).toBeUndefined()
  })

  it('proposes how many regions there is time for', () => {
    expect(proposed(agendaOf(8), 90, 'fewer-presenters')).toEqual({ kind: 'fewer-presenters', presenters: 5 })
  })

  it('does not propose to book more than can be booked', () => {
    const long: Piece[] = Array.from({ length: 4 }, () => ({
      kind: 'break',
      organisationId: null,
      plannedMs: minutes(180),
    }))
    expect(fitOf(long, minutes(600)).remedies).toEqual([])
  })

  it('proposes only changes that, made alone, make it fit, and no larger ones than needed', () => {
    const piece = fc.record({
      kind: fc.constantFrom('opening', 'presentation', 'discussion', 'break', 'closing'),
      organisationId: fc.option(fc.constantFrom(...regions)),
      plannedMs: fc.integer({ min: 1, max: 60 }).map((count) => minutes(count)),
    })
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 30 }),
        fc.integer({ min: 15, max: 600 }),
        (slots, bookedMinutes) => {
          const bookedMs = minutes(bookedMinutes)
          for (const each of fitOf(slots, bookedMs).remedies) {
            expect(fits(slots, bookedMs, each, 0)).toBe(true)
            expect(fits(slots, bookedMs, each, 1)).toBe(false)
          }
        },
      ),
    )
  })
})

/** Whether the agenda fits with a remedy applied, `less` steps more sparingly than proposed. */
function fits(
  slots: readonly Piece[],
  bookedMs: ReturnType<typeof minutes>,
  remedy: ReturnType<typeof fitOf>['remedies'][number],
  less: number,
): boolean {
  switch (remedy.kind) {
    case 'book':
      return fitOf(slots, milliseconds(remedy.bookedMs - less * minutes(5))).overMs <= 0
    case 'shorten-discussions': {
      const most = remedy.lengthMs + less * minutes(1)
      const shortened = slots.map((slot) =>
        slot.kind === 'discussion'
          ? { ...slot, plannedMs: milliseconds(Math.min(most, slot.plannedMs)) }
          : slot,
      )
      return fitOf(shortened, bookedMs).overMs <= 0
    }
    case 'fewer-presenters': {
      const presenters = new Set(
        slots.filter(({ kind }) => kind === 'presentation').map(({ organisationId }) => organisationId),
      )
      const dropped = [...presenters].slice(remedy.presenters + less)
      const kept = slots.filter(
        ({ organisationId }) => organisationId === null || !dropped.includes(organisationId),
      )
      return fitOf(kept, bookedMs).overMs <= 0
    }
  }
}
