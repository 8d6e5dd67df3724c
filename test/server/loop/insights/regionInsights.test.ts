// What dialogues add up to for each region.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { regions } from '#shared/catalogue/regions.ts'
import { assert } from '#shared/lib/assert.ts'
import type { Facts } from '#server/loop/insights/facts.ts'
import { regionInsights } from '#server/loop/insights/regionInsights.ts'
import { areaIn, followUpIn, held, today } from './facts.ts'

const nothing: Facts = { held: [], areas: [], followUps: [], today }

function insightOf(id: string, facts: Partial<Facts>) {
  const found = regionInsights({ ...nothing, ...facts }).find((one) => one.id === id)
  assert(found !== undefined, 'the region is there')
  return found
}

describe('the insights of regions', () => {
  it('have every region from the start, in the order of the catalogue', () => {
    const insights = regionInsights(nothing)
    expect(insights.map(({ id }) => id)).toEqual(regions.map(({ id }) => id))
    expect(insights[0]).toMatchObject({ presented: 0, listened: 0, last: null, notMet: [], openFollowUps: 0 })
  })

  it('count hearing from half of a presentation on, and name the actors that have not been met', () => {
    const dialogues = [
      held(1, { skane: { vinnova: 0.5, dalarna: 1 }, dalarna: { vinnova: 0.49 } }),
      held(2, { skane: { vinnova: 1, formas: 0.1 } }),
    ]
    expect(insightOf('skane', { held: dialogues })).toMatchObject({
      presented: 2,
      heardByActors: [{ id: 'vinnova', name: 'Vinnova', times: 2 }],
      heardByOthers: [{ id: 'dalarna', times: 1 }],
      notMet: [{ id: 'formas', name: 'Formas' }],
    })
    expect(insightOf('dalarna', { held: dialogues })).toMatchObject({
      heardByActors: [],
      notMet: [{ id: 'formas' }, { id: 'vinnova' }],
    })
  })

  it('name the latest dialogue a region took part in, and as what', () => {
    const dialogues = [held(1, { skane: {} }), held(2, { dalarna: {} }, ['skane']), held(3, { dalarna: {} })]
    expect(insightOf('skane', { held: dialogues })).toMatchObject({
      presented: 1,
      listened: 1,
      last: { dialogueId: 'dialogue2', part: 'listens' },
    })
    expect(insightOf('dalarna', { held: dialogues }).last).toMatchObject({ dialogueId: 'dialogue3' })
  })

  it('count areas, reports, and what is open and overdue', () => {
    const one = held(1, { skane: {} })
    const facts = {
      held: [one],
      areas: [areaIn(one, 'a', 'skane', { region: 'project' }), areaIn(one, 'b', 'skane')],
      followUps: [
        followUpIn(one, 'skane', { dueDate: '2026-11-30' }),
        followUpIn(one, 'skane', { dueDate: today, status: 'in-progress' }),
        followUpIn(one, 'skane', { dueDate: '2026-11-30', status: 'done' }),
        followUpIn(one, 'dalarna'),
      ],
    }
    expect(insightOf('skane', facts)).toMatchObject({
      areas: 2,
      reportedAreas: 1,
      openFollowUps: 2,
      overdue: 1,
    })
  })

  it('put others that presented after the regions', () => {
    const insights = regionInsights({ ...nothing, held: [held(1, { lund: { vinnova: 1 }, skane: {} })] })
    expect(insights.slice(regions.length)).toMatchObject([
      { id: 'lund', name: 'Lunds kommun', presented: 1, heardByActors: [{ id: 'vinnova' }] },
    ])
  })

  it('have each actor either among those who heard or among those not met, whatever was heard', () => {
    const shares = fc.dictionary(
      fc.constantFrom('vinnova', 'formas', 'dalarna'),
      fc.double({ min: 0.01, max: 1, noNaN: true }),
    )
    const dialogues = fc.array(fc.dictionary(fc.constantFrom('skane', 'halland', 'lund'), shares), {
      maxLength: 6,
    })
    fc.assert(
      fc.property(dialogues, (presented) => {
        const insights = regionInsights({ ...nothing, held: presented.map((each, day) => held(day, each)) })
        const actors = presented.length === 0 ? [] : ['formas', 'vinnova']
        for (const { heardByActors, notMet, presented: times } of insights) {
          const all = [...heardByActors, ...notMet].map(({ id }) => id)
          expect(all.toSorted((a, b) => a.localeCompare(b, 'sv'))).toEqual(actors)
          for (const hearer of heardByActors) expect(hearer.times).toBeLessThanOrEqual(times)
        }
      }),
    )
  })
})
