// @vitest-environment jsdom
// Signals on the page: one press by whoever listens, gathered for the facilitator, and on to an area.
import { act, cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { ContinuationWish } from '#client/features/signals/gathered.ts'
import { SignalButtons } from '#client/features/signals/SignalButtons.tsx'
import { SignalsPanel } from '#client/features/signals/SignalsPanel.tsx'
import { assert } from '#shared/lib/assert.ts'
import type { Seat } from '#shared/protocol/socket.ts'
import { showRoom } from '#test/client/showRoom.tsx'
import { DialogueBuilder } from '#test/shared/dialogueBuilder.ts'

const organisations = [
  { id: 'vinnova', name: 'Vinnova', kind: 'national-actor' as const, part: 'panel' as const },
  { id: 'rise', name: 'RISE', kind: 'national-actor' as const, part: 'panel' as const },
  { id: 'skane', name: 'Region Skåne', kind: 'region' as const, part: 'listens' as const },
  { id: 'dalarna', name: 'Region Dalarna', kind: 'region' as const, part: 'presents' as const },
  { id: 'halland', name: 'Region Halland', kind: 'region' as const, part: 'presents' as const },
]
const panel: Seat = { personId: 'rise1', name: 'Panel', organisationId: 'rise', role: 'panel' }
const presenter: Seat = { personId: 'dalarna1', name: 'P', organisationId: 'dalarna', role: 'presenter' }
const priorities = [
  { id: 'transport', text: 'Smart transportation', actorId: 'vinnova' },
  { id: 'energy', text: 'Smart energy', actorId: 'rise' },
]

const presenting = () =>
  new DialogueBuilder({ organisations })
    .invite('leader', 'vinnova', 'facilitator')
    .invite('rise1', 'rise', 'panel')
    .invite('skane1', 'skane', 'listener')
    .invite('dalarna1', 'dalarna', 'presenter')
    .by('leader', { type: 'dialogue.changeDetails', changes: { priorities } })
    .at(0)
    .by('leader', { type: 'dialogue.start' })
    .at(5)
    .next()

afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

describe('whoever listens', () => {
  it('marks with one press, and takes the mark back with another', async () => {
    const dialogue = presenting()
    const slotId = dialogue.slotId('presentation', 'dalarna')
    const shown = showRoom(<SignalButtons />, dialogue.state, dialogue.now, panel)
    const user = userEvent.setup()
    await user.click(screen.getByRole('button', { name: 'Vill fortsätta', pressed: false }))
    const raise = { type: 'signal.raise' as const, slotId, kind: 'continue' as const, priorityId: null }
    expect(shown.given).toEqual([raise])

    shown.setState(dialogue.by('rise1', raise).state)
    await user.click(screen.getByRole('button', { name: 'Vill fortsätta', pressed: true }))
    const [signalId] = Object.keys(dialogue.state.signals.signals)
    expect(shown.given[1]).toEqual({ type: 'signal.withdraw', signalId })
  })

  it('is offered the own organisation’s priorities first', async () => {
    const dialogue = presenting()
    const shown = showRoom(<SignalButtons />, dialogue.state, dialogue.now, panel)
    const user = userEvent.setup()
    await user.click(screen.getByRole('button', { name: 'Berör vår prioritering' }))
    const choices = await screen.findAllByRole<HTMLInputElement>('checkbox')
    expect(choices.map(({ labels }) => labels?.[0]?.textContent)).toEqual([
      'Smart energy',
      'Smart transportation',
      'Utan att ange vilken',
    ])
    await user.click(choices[0]!)
    expect(shown.given).toMatchObject([{ kind: 'priority', priorityId: 'energy' }])
  })

  it('goes on marking what was presented while it is discussed', async () => {
    const dialogue = presenting()
    const slotId = dialogue.slotId('presentation', 'dalarna')
    const shown = showRoom(<SignalButtons />, dialogue.at(15).next().state, dialogue.now, panel)
    await userEvent.setup().click(screen.getByRole('button', { name: 'Fråga' }))
    expect(shown.given).toMatchObject([{ type: 'signal.raise', slotId, kind: 'question' }])
  })

  it('has nothing to mark outside presentations, nor on the own one', () => {
    const dialogue = presenting()
    showRoom(<SignalButtons />, dialogue.state, dialogue.now, presenter)
    expect(screen.queryByRole('button')).toBeNull()
  })

  it('hears the place in the queue, and when the word is given', () => {
    const dialogue = presenting()
    const slotId = dialogue.slotId('presentation', 'dalarna')
    dialogue.by('skane1', { type: 'signal.raise', slotId, kind: 'question' })
    dialogue.by('rise1', { type: 'signal.raise', slotId, kind: 'question' })
    const shown = showRoom(<SignalButtons />, dialogue.state, dialogue.now, panel)
    expect(screen.getByText('Din fråga är nummer 2 i kön.')).toBeDefined()
    const [first = '', second = ''] = Object.keys(dialogue.state.signals.signals)
    shown.setState(dialogue.by('leader', { type: 'word.give', signalId: first }).state)
    expect(screen.getByText('Region Skåne har ordet. Din fråga är nummer 1 i kön.')).toBeDefined()
    shown.setState(dialogue.by('leader', { type: 'word.give', signalId: second }).state)
    expect(screen.getByText('Du har ordet.')).toBeDefined()
  })
})

describe('the facilitator', () => {
  const marked = () => {
    const dialogue = presenting()
    const slotId = dialogue.slotId('presentation', 'dalarna')
    dialogue.by('skane1', { type: 'signal.raise', slotId, kind: 'question' })
    dialogue.by('rise1', { type: 'signal.raise', slotId, kind: 'priority', priorityId: 'energy' })
    dialogue.by('rise1', { type: 'signal.raise', slotId, kind: 'continue' })
    return dialogue
  }
  const marks = (name: string) => {
    const found = screen.getAllByRole('listitem').find((one) => one.textContent?.startsWith(name))
    assert(found !== undefined, `${name} has marked something`)
    return found
  }

  it('sees by organisation what has been marked', () => {
    const dialogue = marked()
    showRoom(<SignalsPanel onContinue={() => undefined} />, dialogue.state, dialogue.now)
    expect(marks('RISE').textContent).toContain('RISE berör Smart energy · vill fortsätta')
    expect(within(screen.getByRole('region', { name: 'Frågor' })).getByText('Region Skåne')).toBeDefined()
  })

  it('hands over the word and takes it back', async () => {
    const dialogue = marked()
    const [signalId = ''] = Object.keys(dialogue.state.signals.signals)
    const shown = showRoom(<SignalsPanel onContinue={() => undefined} />, dialogue.state, dialogue.now)
    const user = userEvent.setup()
    await user.click(screen.getByRole('button', { name: 'Ge ordet till Region Skåne' }))
    shown.setState(dialogue.by('leader', { type: 'word.give', signalId }).state)
    await user.click(screen.getByRole('button', { name: 'Frågan från Region Skåne är klar' }))
    expect(shown.given).toEqual([
      { type: 'word.give', signalId },
      { type: 'word.return', signalId },
    ])
  })

  it('sees who never got the word when the dialogue has ended, with no word to give any more', () => {
    const ended = marked().by('leader', { type: 'dialogue.end' })
    showRoom(<SignalsPanel onContinue={() => undefined} />, ended.state, ended.now)
    const queue = within(screen.getByRole('region', { name: 'Frågor' }))
    expect(queue.getByText('Region Skåne')).toBeDefined()
    expect(queue.queryByRole('button')).toBeNull()
  })

  it('makes an area of a wish to continue, with region, actor and priority filled in', async () => {
    const dialogue = marked()
    const wishes: ContinuationWish[] = []
    const shown = showRoom(
      <SignalsPanel onContinue={(wish) => wishes.push(wish)} />,
      dialogue.state,
      dialogue.now,
    )
    await userEvent.setup().click(screen.getByRole('button', { name: 'Skapa område med RISE' }))
    const slotId = dialogue.slotId('presentation', 'dalarna')
    expect(wishes).toEqual([{ slotId, regionIds: ['dalarna'], actorIds: ['rise'], subject: 'Smart energy' }])
    const { subject, regionIds, actorIds } = wishes[0]!
    const fields = { subject, regionIds, actorIds }
    shown.setState(dialogue.by('leader', { type: 'area.record', slotId, fields }).state)
    expect(within(marks('RISE')).getByText('Område finns')).toBeDefined()
  })

  it('follows the live presentation, and can look back at an earlier one', async () => {
    const dialogue = marked()
    const shown = showRoom(<SignalsPanel onContinue={() => undefined} />, dialogue.state, dialogue.now)
    shown.setState(dialogue.at(15).next().at(18).next().state)
    expect(screen.getByText('Inga signaler om den här presentationen.')).toBeDefined()
    await userEvent
      .setup()
      .selectOptions(screen.getByRole('combobox', { name: 'Presentation' }), 'Region Dalarna')
    expect(marks('RISE')).toBeDefined()
  })

  it('is told of new signals together', () => {
    vi.useFakeTimers()
    const dialogue = presenting()
    const shown = showRoom(<SignalsPanel onContinue={() => undefined} />, dialogue.state, dialogue.now)
    const slotId = dialogue.slotId('presentation', 'dalarna')
    shown.setState(dialogue.by('skane1', { type: 'signal.raise', slotId, kind: 'question' }).state)
    shown.setState(dialogue.by('rise1', { type: 'signal.raise', slotId, kind: 'continue' }).state)
    act(() => {
      vi.advanceTimersByTime(3000)
    })
    expect(screen.getAllByRole('status')[0]?.textContent).toBe(
      'Region Skåne har en fråga. RISE vill fortsätta.',
    )
  })
})
