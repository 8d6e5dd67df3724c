// @vitest-environment jsdom
// The clock on the page: figures, words and what it tells aloud at each stage.
import { cleanup, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { BigClock } from '#client/features/clock/BigClock.tsx'
import { ClockAnnouncer } from '#client/features/clock/ClockAnnouncer.tsx'
import { minutes, seconds } from '#shared/time/instant.ts'
import { showRoom } from '#test/client/showRoom.tsx'
import type { Shown } from '#test/client/showRoom.tsx'
import { DialogueBuilder } from '#test/shared/dialogueBuilder.ts'

const organisations = [
  { id: 'vinnova', name: 'Vinnova', kind: 'national-actor' as const, part: 'panel' as const },
  { id: 'dalarna', name: 'Region Dalarna', kind: 'region' as const, part: 'presents' as const },
]

let dialogue: DialogueBuilder
let shown: Shown

// The presentation of ten minutes begins five minutes after nine.
beforeEach(() => {
  dialogue = new DialogueBuilder({ organisations })
    .invite('leader', 'vinnova', 'facilitator')
    .at(0)
    .by('leader', { type: 'dialogue.start' })
    .at(5)
    .next()
  shown = showRoom(
    <>
      <BigClock size="room" />
      <ClockAnnouncer />
    </>,
    dialogue.state,
    dialogue.now,
  )
})
afterEach(cleanup)

const clock = () => screen.getByRole('group', { name: 'Klocka' })
const said = () => screen.getAllByRole('status').map(({ textContent }) => textContent)

describe('the clock', () => {
  it('shows the time left', () => {
    shown.pass(seconds(138))
    expect(screen.getByRole('timer').textContent).toBe('07:42')
    expect(clock().textContent).toContain('kvar')
    expect(clock().dataset['stage']).toBe('running')
  })

  it('changes its words at two minutes, at thirty seconds and at zero', () => {
    shown.pass(minutes(8))
    expect(clock().textContent).toContain('02:00 Under 2 min kvar')
    shown.pass(seconds(90))
    expect(clock().textContent).toContain('00:30 Under 30 sek kvar')
    shown.pass(seconds(30))
    expect(clock().textContent).toContain('00:00 Tiden är ute')
    shown.pass(seconds(72))
    expect(clock().textContent).toContain('+1:12 över tiden')
  })

  it('tells each threshold once, and no second in between', () => {
    expect(said()).not.toContain('2 minuter kvar: Region Dalarna.')
    shown.pass(seconds(479))
    expect(said().join('')).toBe('')
    shown.pass(seconds(1))
    expect(said()).toContain('2 minuter kvar: Region Dalarna.')
    shown.pass(seconds(10))
    expect(said()).toContain('2 minuter kvar: Region Dalarna.')
    shown.pass(seconds(80))
    expect(said()).toContain('30 sekunder kvar: Region Dalarna.')
    shown.pass(seconds(30))
    expect(said()).toContain('Tiden är ute: Region Dalarna.')
  })

  it('keeps to the moments that the facilitator has chosen for this dialogue', () => {
    const warnings = { soonMs: minutes(3), lastMs: minutes(1) }
    shown.setState(dialogue.by('leader', { type: 'dialogue.changeDetails', changes: { warnings } }).state)
    shown.pass(minutes(7))
    expect(clock().textContent).toContain('03:00 Under 3 min kvar')
    shown.pass(minutes(2))
    expect(clock().textContent).toContain('01:00 Under 1 min kvar')
    expect(said()).toContain('1 minut kvar: Region Dalarna.')
  })

  it('tells no threshold when minutes are given back', () => {
    shown.pass(minutes(9.5))
    const slotId = dialogue.slotId('presentation', 'dalarna')
    shown.setState(
      dialogue.at(14.5).by('leader', { type: 'clock.adjust', slotId, deltaMs: minutes(1) }).state,
    )
    expect(clock().textContent).toContain('01:30')
    expect(said()).not.toContain('2 minuter kvar: Region Dalarna.')
  })

  it('says why it stands still', () => {
    shown.pass(minutes(1))
    shown.setState(dialogue.at(6).by('leader', { type: 'clock.pause', reason: 'technical' }).state)
    shown.pass(minutes(1))
    expect(screen.getByRole('timer').textContent).toBe('09:00')
    expect(clock().textContent).toContain('Pausad: tekniskt fel')
    // On the figures' own line, so that nothing below moves.
    expect(screen.getByRole('timer').closest('p')?.textContent).toContain('Pausad')
    expect(said()).toContain('Klockan är pausad.')
  })

  it('tells for how long it has stood still, and no second of that aloud', () => {
    shown.pass(minutes(1))
    shown.setState(dialogue.at(6).by('leader', { type: 'clock.pause' }).state)
    expect(clock().textContent).toContain('Pausad i 0:00')
    const announced = said()
    shown.pass(seconds(134))
    expect(clock().textContent).toContain('Pausad i 2:14')
    expect(screen.getByText('i 2:14').closest('[role="timer"], [role="status"], [aria-live]')).toBeNull()
    expect(said()).toEqual(announced)
    shown.pass(minutes(60))
    expect(clock().textContent).toContain('Pausad i 1:02:14')
    shown.setState(dialogue.at(68).by('leader', { type: 'clock.resume' }).state)
    expect(clock().textContent).not.toContain('Pausad')
  })

  it('leaves that out where all look at it while they wait', () => {
    cleanup()
    const paused = dialogue.at(6).by('leader', { type: 'clock.pause', reason: 'technical' })
    showRoom(<BigClock size="screen" isCalm />, paused.state, paused.now).pass(minutes(1))
    expect(clock().textContent).toMatch(/Pausad: tekniskt fel(?! i)/)
    expect(screen.queryByText(/^i \d/)).toBeNull()
  })

  it('goes on without the server, and says that it is not confirmed', () => {
    shown.setStatus('reconnecting')
    shown.pass(minutes(1))
    expect(screen.getByRole('timer').textContent).toBe('09:00')
    expect(clock().textContent).toContain('Inte bekräftad')
  })

  it('tells what comes when the dialogue moves on', () => {
    shown.pass(minutes(1))
    shown.setState(dialogue.at(6).next().state)
    expect(said()).toContain('Nu: Samtal med Region Dalarna.')
    expect(screen.getByRole('timer').textContent).toBe('03:00')
  })

  it('is not there when no slot is live', () => {
    shown.setState(dialogue.at(6).by('leader', { type: 'dialogue.end' }).state)
    expect(screen.queryByRole('timer')).toBeNull()
  })
})
