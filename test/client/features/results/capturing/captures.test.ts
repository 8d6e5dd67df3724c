// The life of what somebody writes down: nothing that was written is dropped.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  captured,
  keptCapture,
  openCapture,
  unansweredCaptures,
} from '#client/features/results/capturing/captures.ts'
import type { CaptureAction, Captures } from '#client/features/results/capturing/captures.ts'
import type { AreaDraft, FollowUpDraft } from '#client/features/results/fields/drafts.ts'

const area: AreaDraft = {
  kind: 'area',
  slotId: null,
  subject: '',
  regionIds: [],
  actorIds: [],
  nextStep: 'other',
  nextStepNote: '',
}
const followUp: FollowUpDraft = {
  kind: 'followUp',
  slotId: null,
  what: '',
  ownerOrganisationId: null,
  ownerPersonId: null,
  dueDate: null,
  areaId: null,
}
const begin = (id: number): CaptureAction => ({ type: 'begin', id, draft: area, touched: false })
const write = (subject: string): CaptureAction => ({ type: 'change', draft: { ...area, subject } })
const after = (...actions: readonly CaptureAction[]): Captures => actions.reduce(captured, [])

describe('a draft', () => {
  it('is gone when it is closed without a change', () => {
    expect(after(begin(1), { type: 'close' })).toEqual([])
  })

  it('is kept when it is closed with a change, and comes back as it was', () => {
    const kept = after(begin(1), write('Vätgas'), { type: 'close' })
    expect(keptCapture(kept, 'area')).toMatchObject({ id: 1, standing: 'kept' })
    expect(keptCapture(kept, 'followUp')).toBeNull()
    expect(openCapture(captured(kept, { type: 'reopen', id: 1 }))?.draft).toMatchObject({
      subject: 'Vätgas',
    })
  })

  it('makes way for another that is begun', () => {
    const two = after(begin(1), write('Vätgas'), {
      type: 'begin',
      id: 2,
      draft: followUp,
      touched: false,
    })
    expect(openCapture(two)?.id).toBe(2)
    expect(keptCapture(two, 'area')?.id).toBe(1)
  })

  it('is gone when it is accepted', () => {
    expect(after(begin(1), write('Vätgas'), { type: 'send', id: 1 }, { type: 'accepted', id: 1 })).toEqual([])
  })

  it('comes back into the form with the reason when it is refused', () => {
    const refused = after(
      begin(1),
      write('Vätgas'),
      { type: 'send', id: 1 },
      { type: 'refused', id: 1, code: 'unavailable' },
    )
    expect(openCapture(refused)).toMatchObject({ id: 1, refusal: 'unavailable' })
    expect(unansweredCaptures(captured(refused, { type: 'close' }))).toMatchObject([
      { id: 1, standing: 'refused' },
    ])
  })

  it('waits beside the form when it is refused while something else is being written', () => {
    const both = after(begin(1), write('Vätgas'), { type: 'send', id: 1 }, begin(2), {
      type: 'refused',
      id: 1,
      code: 'too-many',
    })
    expect(openCapture(both)?.id).toBe(2)
    expect(unansweredCaptures(both)).toMatchObject([{ id: 1, refusal: 'too-many' }])
  })

  it('that was written is there until it is accepted or discarded, whatever is done with the form', () => {
    const id = fc.integer({ min: 1, max: 4 })
    const action: fc.Arbitrary<CaptureAction> = fc.oneof(
      fc.constant<CaptureAction>({ type: 'close' }),
      id.map((one): CaptureAction => ({ type: 'send', id: one })),
      id.map((one): CaptureAction => ({ type: 'reopen', id: one })),
      id.map((one): CaptureAction => ({ type: 'refused', id: one, code: 'unavailable' })),
      fc.integer({ min: 5, max: 1000 }).map(begin),
    )
    const written = after(
      begin(1),
      write('a'),
      begin(2),
      write('b'),
      begin(3),
      write('c'),
      begin(4),
      write('d'),
    )
    fc.assert(
      fc.property(fc.array(action), (actions) => {
        const captures = actions.reduce(captured, written)
        expect(captures.map((one) => one.id)).toEqual(expect.arrayContaining([1, 2, 3, 4]))
        expect(captures.filter(({ standing }) => standing === 'open').length).toBeLessThanOrEqual(1)
      }),
    )
  })
})
