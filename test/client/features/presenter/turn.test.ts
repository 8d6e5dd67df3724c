// When it is an organisation's turn to present.
import { describe, expect, it } from 'vitest'
import { turnOf } from '#client/features/presenter/turn.ts'
import { later, minutes } from '#shared/time/instant.ts'
import { DialogueBuilder } from '#test/shared/dialogueBuilder.ts'

// Opening 0–5, Dalarna 5–15, discussion 15–18, Halland 18–28, discussion 28–31, closing 31–41.
const organisations = [
  { id: 'vinnova', name: 'Vinnova', kind: 'national-actor' as const, part: 'panel' as const },
  { id: 'dalarna', name: 'Region Dalarna', kind: 'region' as const, part: 'presents' as const },
  { id: 'halland', name: 'Region Halland', kind: 'region' as const, part: 'presents' as const },
]
const prepared = () => new DialogueBuilder({ organisations }).invite('leader', 'vinnova', 'facilitator')
const started = () => prepared().at(0).by('leader', { type: 'dialogue.start' })
const halland = (dialogue: DialogueBuilder) => turnOf(dialogue.state, 'halland', dialogue.now)

describe('the turn of an organisation', () => {
  it('has its number and the time it is expected', () => {
    const dialogue = started().at(7).next()
    expect(halland(dialogue)).toEqual({
      kind: 'coming',
      slotId: dialogue.slotId('presentation', 'halland'),
      number: 2,
      of: 2,
      start: later(dialogue.plannedStart, minutes(20)),
      isNext: false,
    })
  })

  it('is told as next when nothing comes between', () => {
    expect(halland(started().at(5).next().at(15).next())).toMatchObject({ kind: 'coming', isNext: true })
    expect(halland(prepared())).toMatchObject({ kind: 'coming', isNext: false })
  })

  it('is there while the organisation presents, and while its presentation is discussed', () => {
    const dialogue = started().at(5).next()
    expect(turnOf(dialogue.state, 'dalarna', dialogue.now)).toMatchObject({ kind: 'presenting' })
    dialogue.at(15).next()
    expect(turnOf(dialogue.state, 'dalarna', dialogue.now)).toMatchObject({ kind: 'discussing' })
  })

  it('is done after that, or skipped', () => {
    const dialogue = started().at(5).next().at(15).next().at(18).next()
    expect(turnOf(dialogue.state, 'dalarna', dialogue.now)).toEqual({ kind: 'done' })
    const skipping = started()
    skipping.by('leader', { type: 'slot.skip', slotId: skipping.slotId('presentation', 'halland') })
    expect(halland(skipping)).toEqual({ kind: 'skipped' })
  })

  it('never comes for those who do not present', () => {
    const dialogue = started()
    expect(turnOf(dialogue.state, 'vinnova', dialogue.now)).toEqual({ kind: 'none' })
    expect(turnOf(dialogue.state, null, dialogue.now)).toEqual({ kind: 'none' })
  })
})
