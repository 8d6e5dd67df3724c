// @vitest-environment jsdom
// The outline of a presentation: written, followed while presenting, and rehearsed.
import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { useLocation } from 'react-router'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { BigClock } from '#client/features/clock/BigClock.tsx'
import { OutlineEditor } from '#client/features/outline/OutlineEditor.tsx'
import { OutlineNow } from '#client/features/outline/OutlineNow.tsx'
import { Rehearsal } from '#client/features/outline/rehearsal/Rehearsal.tsx'
import { TurnCall } from '#client/features/outline/rehearsal/TurnCall.tsx'
import { presentations } from '#shared/dialogue/agenda/presentations.ts'
import { reject } from '#shared/dialogue/rejection.ts'
import { minutes, seconds } from '#shared/time/instant.ts'
import type { Seat } from '#shared/protocol/socket.ts'
import { showRoom } from '#test/client/showRoom.tsx'
import { DialogueBuilder } from '#test/shared/dialogueBuilder.ts'

const organisations = [
  { id: 'vinnova', name: 'Vinnova', kind: 'national-actor' as const, part: 'panel' as const },
  { id: 'dalarna', name: 'Region Dalarna', kind: 'region' as const, part: 'presents' as const },
]
const seat: Seat = {
  personId: 'presenter1',
  name: 'Presentatör Exempel',
  organisationId: 'dalarna',
  role: 'presenter',
}
const points = [
  { text: 'Fokusområden', plannedMs: minutes(4) },
  { text: 'Internationell koppling', plannedMs: minutes(2) },
  { text: 'Vad vi vill fortsätta med', plannedMs: minutes(3) },
]
const prepared = () =>
  new DialogueBuilder({ organisations })
    .invite('leader', 'vinnova', 'facilitator')
    .invite('presenter1', 'dalarna', 'presenter')
const outlined = () => {
  const dialogue = prepared()
  const slotId = dialogue.slotId('presentation', 'dalarna')
  return dialogue.by('presenter1', { type: 'outline.set', slotId, points })
}
const slotOf = (dialogue: DialogueBuilder) => presentations(dialogue.state.agenda)[0]!
const wait = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))
const state = () => screen.getAllByRole('status').map(({ textContent }) => textContent)

afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

describe('the outline before the dialogue', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  const show = (dialogue: DialogueBuilder) =>
    showRoom(<OutlineEditor slot={slotOf(dialogue)} />, dialogue.state, dialogue.now, seat)

  it('takes up the focus areas of a region whose strategy is known, each once', async () => {
    const dialogue = new DialogueBuilder({
      organisations: [
        { id: 'vinnova', name: 'Vinnova', kind: 'national-actor', part: 'panel' },
        { id: 'vasterbotten', name: 'Region Västerbotten', kind: 'region', part: 'presents' },
      ],
    })
      .invite('leader', 'vinnova', 'facilitator')
      .invite('presenter1', 'vasterbotten', 'presenter')
    const shown = show(dialogue)
    fireEvent.click(screen.getByRole('button', { name: 'Skoglig bioekonomi' }))
    expect(screen.queryByRole('button', { name: 'Skoglig bioekonomi' })).toBeNull()
    await wait(1000)
    expect(shown.given).toMatchObject([{ points: [{ text: 'Skoglig bioekonomi' }] }])
  })

  it('is saved by itself a moment after what was written', async () => {
    const dialogue = prepared()
    const slotId = dialogue.slotId('presentation', 'dalarna')
    const shown = show(dialogue)
    fireEvent.click(screen.getByRole('button', { name: 'Lägg till punkt' }))
    fireEvent.change(screen.getByRole('textbox', { name: 'Punkt 1' }), { target: { value: 'Vätgas' } })
    expect(shown.given).toEqual([])
    await wait(1000)
    const set = { type: 'outline.set' as const, slotId, points: [{ text: 'Vätgas', plannedMs: minutes(2) }] }
    expect(shown.given).toEqual([set])
    shown.setState(dialogue.by('presenter1', set).state)
    await wait(0)
    expect(state()).toContain('Sparat')
  })

  it('shows its sum against the ten minutes', () => {
    show(outlined())
    expect(state()).toContain('9 av 10 min · 1 min kvar att fördela')
    fireEvent.change(screen.getByRole('textbox', { name: 'Minuter för punkt 1' }), {
      target: { value: '5,5' },
    })
    expect(state()).toContain('10,5 av 10 min · 0,5 min för mycket')
  })

  it('puts its points in another order by a press', async () => {
    const shown = show(outlined())
    fireEvent.click(screen.getByRole('button', { name: 'Flytta ner Fokusområden' }))
    await wait(1000)
    expect(shown.given).toMatchObject([
      { points: [{ text: 'Internationell koppling' }, { text: 'Fokusområden' }, {}] },
    ])
  })

  it('takes over what a colleague has saved', () => {
    const dialogue = outlined()
    const shown = show(dialogue)
    const slotId = dialogue.slotId('presentation', 'dalarna')
    shown.setState(dialogue.by('leader', { type: 'outline.set', slotId, points: points.slice(0, 1) }).state)
    expect(screen.queryByRole('textbox', { name: 'Punkt 2' })).toBeNull()
    expect(shown.given).toEqual([])
  })

  it('keeps what was written when it is refused, and can be saved again', async () => {
    const shown = show(outlined())
    shown.answerWith(reject('unavailable', 'The server cannot store it now'))
    fireEvent.change(screen.getByRole('textbox', { name: 'Punkt 1' }), { target: { value: 'Vätgas' } })
    await wait(1000)
    expect(state()).toContain('Det gick inte att spara.')
    await wait(5000)
    expect(shown.given).toHaveLength(1)
    fireEvent.click(screen.getByRole('button', { name: 'Försök igen' }))
    await wait(0)
    expect(shown.given).toHaveLength(2)
  })

  it('goes on from what was written before the page was loaded anew, and does not send that twice', async () => {
    const dialogue = outlined()
    const shown = show(dialogue)
    const slotId = dialogue.slotId('presentation', 'dalarna')
    const first = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Punkt 1' }).value
    const written = [{ text: 'Vätgas', plannedMs: minutes(4) }]
    shown.setStatus('reconnecting')
    shown.setWaiting([{ type: 'outline.set', slotId, points: written }])
    expect(first()).toBe('Vätgas')
    expect(state()).toContain('Offline. Sparas när nätet är tillbaka.')
    await wait(1000)
    shown.setState(dialogue.by('presenter1', { type: 'outline.set', slotId, points: written }).state)
    shown.setWaiting([])
    await wait(1000)
    expect(first()).toBe('Vätgas')
    expect(shown.given).toEqual([])
  })

  it('says calmly that it waits for the network', () => {
    const shown = show(outlined())
    shown.setStatus('reconnecting')
    expect(state()).toContain('Sparat')
    fireEvent.change(screen.getByRole('textbox', { name: 'Punkt 1' }), { target: { value: 'Vätgas' } })
    expect(state()).toContain('Offline. Sparas när nätet är tillbaka.')
  })
})

describe('the outline while presenting', () => {
  it('shows the point where one should be, and the one after it', () => {
    const dialogue = outlined().at(0).by('leader', { type: 'dialogue.start' }).at(5).next()
    const shown = showRoom(<OutlineNow slotId={slotOf(dialogue).id} />, dialogue.state, dialogue.now, seat)
    shown.pass(minutes(4.5))
    expect(state()[0]).toBe('Nu: Internationell koppling (2 min)Sedan: Vad vi vill fortsätta med (3 min)')
    shown.pass(minutes(5))
    expect(state()[0]).toBe('Nu: Vad vi vill fortsätta med (3 min)Sista punkten')
  })
})

describe('a rehearsal', () => {
  const show = () => {
    const dialogue = outlined()
    return showRoom(
      <Rehearsal slot={slotOf(dialogue)} clock={<BigClock size="screen" />} />,
      dialogue.state,
      dialogue.now,
      seat,
    )
  }
  const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
  const figures = () => screen.getByRole('timer').textContent

  it('runs the ten minutes on a clock of its own, past the end too, and asks nothing of the server', () => {
    const shown = show()
    shown.pass(minutes(3))
    expect(figures()).toBe('10:00')
    press('Starta')
    shown.pass(minutes(4.5))
    expect(figures()).toBe('05:30')
    expect(screen.getByText('Nu: Internationell koppling')).toBeDefined()
    shown.pass(minutes(6))
    expect(figures()).toBe('+0:30')
    expect(shown.given).toEqual([])
  })

  it('can be paused, gone on with, and begun again', () => {
    const shown = show()
    press('Starta')
    shown.pass(seconds(60))
    press('Pausa')
    shown.pass(seconds(60))
    expect(figures()).toBe('09:00')
    press('Starta')
    shown.pass(seconds(60))
    expect(figures()).toBe('08:00')
    press('Börja om')
    shown.pass(seconds(60))
    expect(figures()).toBe('10:00')
  })

  it('tells that the dialogue has begun, and gives way to it when it is one’s own turn', () => {
    const dialogue = prepared()
    const { id } = slotOf(dialogue)
    const places: string[] = []
    const Place = () => {
      const { pathname } = useLocation()
      places.push(pathname)
      return null
    }
    const shown = showRoom(
      <>
        <TurnCall slotId={id} />
        <Place />
      </>,
      dialogue.state,
      dialogue.now,
      seat,
    )
    expect(screen.queryByRole('link')).toBeNull()
    shown.setState(dialogue.at(0).by('leader', { type: 'dialogue.start' }).state)
    expect(state()[0]).toContain('Dialogen har börjat.')
    expect(screen.getByRole('link', { name: 'Till dialogen' })).toBeDefined()
    expect(places.at(-1)).toBe('/')
    shown.setState(dialogue.at(5).next().state)
    expect(places.at(-1)).toBe(`/d/${dialogue.state.id}`)
  })
})
