// @vitest-environment jsdom
// The facilitator's controls: what each gives, by mouse and by key.
import { cleanup, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { ControlKeys } from '#client/features/controls/ControlKeys.tsx'
import { LiveControls } from '#client/features/controls/LiveControls.tsx'
import { ShortcutHelp } from '#client/features/controls/ShortcutHelp.tsx'
import { UndoButton } from '#client/features/controls/UndoButton.tsx'
import { StartPanel } from '#client/features/controls/StartPanel.tsx'
import { ShortcutsProvider } from '#client/ui/shortcuts/ShortcutsProvider.tsx'
import { minutes } from '#shared/time/instant.ts'
import { showRoom } from '#test/client/showRoom.tsx'
import { DialogueBuilder } from '#test/shared/dialogueBuilder.ts'

const organisations = [
  { id: 'vinnova', name: 'Vinnova', kind: 'national-actor' as const, part: 'panel' as const },
  { id: 'dalarna', name: 'Region Dalarna', kind: 'region' as const, part: 'presents' as const },
  { id: 'skane', name: 'Region Skåne', kind: 'region' as const, part: 'listens' as const },
]
const prepared = () =>
  new DialogueBuilder({ organisations })
    .invite('leader', 'vinnova', 'facilitator')
    .invite('dalarna1', 'dalarna', 'presenter')
const started = () => prepared().at(0).by('leader', { type: 'dialogue.start' })

const show = (dialogue: DialogueBuilder) =>
  showRoom(
    <ShortcutsProvider>
      <ControlKeys />
      <UndoButton />
      <LiveControls />
      <ShortcutHelp />
      <input aria-label="Ett fält" />
    </ShortcutsProvider>,
    dialogue.state,
    dialogue.now,
  )
const press = async (name: string) => userEvent.setup().click(screen.getByRole('button', { name }))

afterEach(cleanup)

describe('the controls', () => {
  it('name what comes next, and lead there from the slot that is seen', async () => {
    const dialogue = started()
    const shown = show(dialogue)
    await press('Nästa: Region Dalarna')
    expect(shown.given).toEqual([{ type: 'slot.next', from: dialogue.slotId('opening') }])
  })

  it('take a double click for one wish', async () => {
    const shown = show(started())
    await userEvent.setup().dblClick(screen.getByRole('button', { name: 'Nästa: Region Dalarna' }))
    expect(shown.given).toHaveLength(1)
  })

  it('pause at one press, with a reason before or after it, and resume', async () => {
    const dialogue = started()
    const shown = show(dialogue)
    await press('Pausa')
    await press('Välj varför du pausar')
    await userEvent.setup().click(await screen.findByRole('menuitem', { name: 'tekniskt fel' }))
    shown.setState(dialogue.at(1).by('leader', { type: 'clock.pause' }).state)
    await press('Ange varför det är paus')
    await userEvent.setup().click(await screen.findByRole('menuitem', { name: 'avbrott' }))
    await press('Återuppta')
    expect(shown.given).toEqual([
      { type: 'clock.pause' },
      { type: 'clock.pause', reason: 'technical' },
      { type: 'clock.explainPause', reason: 'interruption' },
      { type: 'clock.resume' },
    ])
  })

  it('can all be reached by single keys', async () => {
    const dialogue = started().at(5).next()
    const shown = show(dialogue)
    const slotId = dialogue.slotId('presentation', 'dalarna')
    await userEvent.setup().keyboard(' nb+-z')
    expect(shown.given).toEqual([
      { type: 'clock.pause' },
      { type: 'slot.next', from: slotId },
      { type: 'slot.goBack', from: slotId },
      { type: 'clock.adjust', slotId, deltaMs: minutes(1) },
      { type: 'clock.adjust', slotId, deltaMs: minutes(-1) },
      { type: 'clock.undo' },
    ])
  })

  it('leave keys alone while somebody writes', async () => {
    const shown = show(started())
    await userEvent.setup().type(screen.getByLabelText('Ett fält'), 'n z b')
    expect(shown.given).toEqual([])
  })

  it('name the action that can be taken back', async () => {
    const shown = show(started().at(5).next())
    await press('Ångra bytet')
    expect(shown.given).toEqual([{ type: 'clock.undo' }])
    expect(await screen.findByText('Du ångrade bytet.')).toBeDefined()
  })

  it('ask before the dialogue ends for everyone', async () => {
    const dialogue = started().at(5).next().at(15).next().at(18).next()
    const shown = show(dialogue)
    await press('Avsluta dialogen')
    expect(await screen.findByText('Avsluta dialogen?')).toBeDefined()
    expect(shown.given).toEqual([])
    const [, confirm] = screen.getAllByRole('button', { name: 'Avsluta dialogen', hidden: true })
    await userEvent.setup().click(confirm!)
    expect(shown.given).toEqual([{ type: 'dialogue.end' }])
  })

  it('list their keys, which can be switched off', async () => {
    const shown = show(started())
    const user = userEvent.setup()
    await user.keyboard('?')
    expect(await screen.findByText('Nästa programpunkt')).toBeDefined()
    const listed = screen.getAllByRole('definition', { hidden: true }).map(({ textContent }) => textContent)
    expect(listed.slice(0, 2)).toEqual(['Pausa eller återuppta', 'Nästa programpunkt'])
    expect(listed.at(-1)).toBe('Visa kortkommandon')
    await user.click(screen.getByLabelText('Kortkommandon är på'))
    await user.keyboard('{Escape}')
    await user.keyboard('n')
    expect(shown.given).toEqual([])
    localStorage.clear()
  })

  it('list every key before the dialogue begins too, and which do nothing yet', async () => {
    const dialogue = prepared()
    const shown = show(dialogue)
    const user = userEvent.setup()
    await user.keyboard('?')
    await screen.findByText('Nästa programpunkt')
    const listed = () =>
      screen.getAllByRole('definition', { hidden: true }).map(({ textContent }) => textContent)
    const words = [
      'Pausa eller återuppta',
      'Nästa programpunkt',
      'Tillbaka till föregående',
      'Ge 1 minut',
      'Ta 1 minut',
      'Ångra det senaste',
    ]
    expect(listed()).toEqual([...words.map((each) => `${each}inte just nu`), 'Visa kortkommandon'])
    shown.setState(dialogue.at(0).by('leader', { type: 'dialogue.start' }).state)
    const [pause, next, , ...others] = words
    expect(listed()).toEqual([
      pause,
      next,
      'Tillbaka till föregåendeinte just nu',
      ...others,
      'Visa kortkommandon',
    ])
  })

  it('are not there when no slot is live', () => {
    show(prepared())
    expect(screen.queryByRole('group', { name: 'Styr dialogen' })).toBeNull()
  })
})

describe('the start', () => {
  const panel = <StartPanel countdown={null} setupPath="/d/dialogue1/setup" />

  it('tells who is there and who is awaited, and starts', async () => {
    const dialogue = prepared().arrive('leader')
    const shown = showRoom(panel, dialogue.state, dialogue.now)
    expect(screen.getByText('Presenterande: 0 av 1 är här')).toBeDefined()
    expect(screen.getByText('Väntas: Region Dalarna')).toBeDefined()
    shown.setState(dialogue.arrive('dalarna1').state)
    expect(screen.getByText('Presenterande: 1 av 1 är här')).toBeDefined()
    await press('Starta dialogen')
    expect(shown.given).toEqual([{ type: 'dialogue.start' }])
  })

  it('waits for an agenda', () => {
    const { state, now } = prepared()
    showRoom(panel, { ...state, agenda: { slots: [] } }, now)
    expect(screen.getByRole('button', { name: 'Starta dialogen' })).toHaveProperty('disabled', true)
  })
})
