// From presentations to what came of them.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { funnel } from '#server/loop/insights/funnel.ts'
import { areaIn, followUpIn, held } from './facts.ts'

const one = held(1, { skane: {}, dalarna: {} })
const two = held(2, { skane: {} })

it('the funnel counts what led to what within each dialogue', () => {
  const areas = [
    areaIn(one, 'a', 'skane', { region: 'project', actor: 'nothing' }),
    areaIn(one, 'b', 'skane', { region: 'nothing' }),
    areaIn(two, 'a', 'dalarna'),
  ]
  const followUps = [
    followUpIn(one, 'skane', { area: { id: 'a', subject: 'Vätgas' }, status: 'done' }),
    followUpIn(one, 'skane', { area: { id: 'a', subject: 'Vätgas' } }),
    followUpIn(two, 'skane'),
  ]
  expect(funnel({ held: [one, two], areas, followUps })).toEqual({
    presentations: 3,
    presentationsWithArea: 1,
    areas: 3,
    areasWithFollowUp: 1,
    followUps: 3,
    followUpsDone: 1,
    reportedAreas: 2,
    areasWithResult: 1,
    areasDiffering: 1,
  })
})

it('no part of a step is larger than the step', () => {
  const word = fc.constantFrom('nothing' as const, 'project' as const, undefined)
  const anyArea = fc.record({ of: fc.constantFrom(one, two), region: word, actor: word })
  const anyFollowUp = fc.record({ of: fc.constantFrom(one, two), area: fc.option(fc.nat(9)) })
  fc.assert(
    fc.property(fc.array(anyArea), fc.array(anyFollowUp), (someAreas, someFollowUps) => {
      const areas = someAreas.map(({ of, region, actor }, index) =>
        areaIn(of, String(index), 'skane', {
          ...(region === undefined ? {} : { region }),
          ...(actor === undefined ? {} : { actor }),
        }),
      )
      const followUps = someFollowUps.map(({ of, area }) =>
        followUpIn(of, 'skane', { area: area === null ? null : { id: String(area), subject: 'Vätgas' } }),
      )
      const steps = funnel({ held: [one, two], areas, followUps })
      expect(steps.presentationsWithArea).toBeLessThanOrEqual(steps.presentations)
      expect(steps.areasWithFollowUp).toBeLessThanOrEqual(steps.areas)
      expect(steps.followUpsDone).toBeLessThanOrEqual(steps.followUps)
      expect(steps.reportedAreas).toBeLessThanOrEqual(steps.areas)
      expect(steps.areasWithResult).toBeLessThanOrEqual(steps.reportedAreas)
      expect(steps.areasDiffering).toBeLessThanOrEqual(steps.reportedAreas)
    }),
  )
})
