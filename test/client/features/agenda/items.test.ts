// The agenda as a list: statuses, lengths and clock times.
import { describe, expect, it } from 'vitest'
import { agendaItems, sameItems } from '#client/features/agenda/items.ts'
import { later, minutes, seconds } from '#shared/time/instant.ts'
import { DialogueBuilder } from '#test/shared/dialogueBuilder.ts'

const organisations = [
  { id: 'vinnova', name: 'Vinnova', kind: 'national-actor' as const, part: 'panel' as const },
  { id: 'dalarna', name: 'Region Dalarna', kind: 'region' as const, part: 'presents' as const },
]
const prepared = () => new DialogueBuilder({ organisations }).invite('leader', 'vinnova', 'facilitator')
const at = (dialogue: DialogueBuilder, minute: number) => later(dialogue.plannedStart, minutes(minute))

describe('the agenda’s items', () => {
  it('have the planned clock times before the dialogue has started', () => {
    const dialogue = prepared()
    const items = agendaItems(dialogue.state, dialogue.now)
    expect(items.map(({ status }) => status)).toEqual(['pending', 'pending', 'pending', 'pending'])
    expect(items.map(({ start }) => start)).toEqual([0, 5, 15, 18].map((minute) => at(dialogue, minute)))
  })

  it('tell what a slot took when it is done, and when the rest is expected', () => {
    const dialogue = prepared().at(0).by('leader', { type: 'dialogue.start' }).at(7).next().at(8)
    const [opening, presentation, discussion] = agendaItems(dialogue.state, dialogue.now)
    expect(opening).toMatchObject({ status: 'done', used: minutes(7), begun: true })
    expect(presentation).toMatchObject({ status: 'live', used: null, start: at(dialogue, 7) })
    expect(discussion).toMatchObject({ status: 'pending', start: at(dialogue, 17), begun: false })
  })

  it('count given minutes in', () => {
    const dialogue = prepared().at(0).by('leader', { type: 'dialogue.start' })
    const slotId = dialogue.slotId('presentation', 'dalarna')
    dialogue.by('leader', { type: 'clock.adjust', slotId, deltaMs: minutes(2) })
    expect(agendaItems(dialogue.state, dialogue.now)[1]).toMatchObject({ allotted: minutes(12) })
  })

  it('have no time when they are skipped', () => {
    const dialogue = prepared()
    const slotId = dialogue.slotId('discussion', 'dalarna')
    dialogue.by('leader', { type: 'slot.skip', slotId })
    expect(agendaItems(dialogue.state, dialogue.now)[2]).toMatchObject({
      status: 'skipped',
      start: null,
      used: null,
    })
  })

  it('say the same a second later, and otherwise when a slot has run over by a minute', () => {
    const { state, now } = prepared().at(0).by('leader', { type: 'dialogue.start' })
    const read = (ms: number) => agendaItems(state, later(now, seconds(ms)))
    expect(sameItems(read(1), read(2))).toBe(true)
    expect(sameItems(read(1), read(6 * 60))).toBe(false)
  })
})
