// @vitest-environment jsdom
// Whoever presents next and is not here, and who goes first instead.
import { cleanup, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { AwaitedNotice } from '#client/features/controls/AwaitedNotice.tsx'
import { showRoom } from '#test/client/showRoom.tsx'
import { DialogueBuilder } from '#test/shared/dialogueBuilder.ts'

const regions = ['dalarna', 'halland', 'skane']
const organisations = [
  { id: 'vinnova', name: 'Vinnova', kind: 'national-actor' as const, part: 'panel' as const },
  ...regions.map((id) => ({ id, name: `Region ${id}`, kind: 'region' as const, part: 'presents' as const })),
]
const prepared = () => {
  const dialogue = new DialogueBuilder({ organisations }).invite('leader', 'vinnova', 'facilitator')
  for (const id of regions) dialogue.invite(`${id}1`, id, 'presenter')
  return dialogue
}
const show = (dialogue: DialogueBuilder) => showRoom(<AwaitedNotice />, dialogue.state, dialogue.now)
const notice = () => screen.queryByRole('group', { name: 'Nästa presentatör' })

afterEach(cleanup)

describe('whoever presents next', () => {
  it('is not asked for while they are here, nor before the dialogue has started', () => {
    const dialogue = prepared()
    const shown = show(dialogue)
    expect(notice()).toBeNull()
    shown.setState(dialogue.arrive('dalarna1').at(0).by('leader', { type: 'dialogue.start' }).state)
    expect(notice()).toBeNull()
  })

  it('is named when they are not here, and the first of those who are can go before them', async () => {
    const dialogue = prepared().arrive('skane1').at(0).by('leader', { type: 'dialogue.start' })
    const shown = show(dialogue)
    expect(notice()?.textContent).toContain('Region dalarna presenterar härnäst men är inte här.')
    await userEvent.setup().click(screen.getByRole('button', { name: 'Låt Region skane gå före' }))
    const [given] = shown.given
    if (given?.type !== 'agenda.reorder') throw new Error('the order was to change')
    const { state } = dialogue.by('leader', given)
    expect(state.agenda.slots.map(({ organisationId }) => organisationId)).toEqual([
      null,
      ...['skane', 'dalarna', 'halland'].flatMap((id) => [id, id]),
      null,
    ])
    shown.setState(state)
    expect(notice()).toBeNull()
  })

  it('is only named when nobody else who presents is here', () => {
    show(prepared().at(0).by('leader', { type: 'dialogue.start' }))
    expect(notice()).not.toBeNull()
    expect(screen.queryByRole('button')).toBeNull()
  })
})
