// When slots ended, as the log tells.
import { describe, expect, it } from 'vitest'
import { slotEnds, slotEndsOf } from '#shared/dialogue/report/slotEnds.ts'
import { DialogueBuilder } from '../../dialogueBuilder.ts'

const live = () =>
  new DialogueBuilder({
    organisations: [
      { id: 'vinnova', name: 'Vinnova', kind: 'national-actor', part: 'panel' },
      { id: 'dalarna', name: 'Region Dalarna', kind: 'region', part: 'presents' },
    ],
  })
    .invite('leader', 'vinnova', 'facilitator')
    .at(0)
    .by('leader', { type: 'dialogue.start' })

const endsOf = ({ log }: DialogueBuilder) => slotEndsOf('dialogue1', log)

describe('a slot ends', () => {
  it('when the next one starts, and when the dialogue ends', () => {
    const built = live().at(5).next().at(15).by('leader', { type: 'dialogue.end' })
    const [opening, presentation] = built.state.agenda.slots.map(({ id }) => id)
    const lastSeq = built.log.length
    expect(endsOf(built)).toEqual([
      { slotId: opening, seq: lastSeq - 1, at: built.log.at(-2)?.at },
      { slotId: presentation, seq: lastSeq, at: built.now },
    ])
  })

  it('again each time that it has been taken up again', () => {
    const built = live().at(5).next()
    const [opening = '', presentation = ''] = built.state.agenda.slots.map(({ id }) => id)
    built.at(6).by('leader', { type: 'slot.goBack', from: presentation }).at(7).next()
    expect(endsOf(built).map(({ slotId }) => slotId)).toEqual([opening, presentation, opening])
  })

  it('not when its start is taken back, for then it has not been', () => {
    const built = live().at(5).next().at(6)
    const ends = endsOf(built)
    built.by('leader', { type: 'clock.undo' })
    expect(endsOf(built)).toEqual(ends)
  })

  it('neither before there is a dialogue nor while it is prepared', () => {
    expect(slotEndsOf('dialogue1', [])).toEqual([])
    expect(endsOf(new DialogueBuilder())).toEqual([])
  })

  it('at the same moments whether the log is read whole or as it comes', () => {
    const built = live()
    const before = built.state
    const known = built.log.length
    built.at(5).next().at(9).next().at(15).by('leader', { type: 'dialogue.end' })
    expect(slotEnds(before, built.log.slice(known))).toEqual(endsOf(built))
  })
})
