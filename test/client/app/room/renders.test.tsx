// @vitest-environment jsdom
// Time passes without rendering anything but the clock.
import { cleanup, screen } from '@testing-library/react'
import { Profiler } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { PhaseBadge } from '#client/app/room/frame/PhaseBadge.tsx'
import { LiveStage } from '#client/app/room/stage/LiveStage.tsx'
import { NextLine } from '#client/app/room/stage/NextLine.tsx'
import { Agenda } from '#client/features/agenda/Agenda.tsx'
import { AttendancePanel } from '#client/features/attendance/AttendancePanel.tsx'
import { ClockAnnouncer } from '#client/features/clock/ClockAnnouncer.tsx'
import { ScheduleStatus } from '#client/features/clock/ScheduleStatus.tsx'
import { SoundToggle } from '#client/features/clock/sound/SoundToggle.tsx'
import { LiveControls } from '#client/features/controls/LiveControls.tsx'
import { PresenterView } from '#client/features/presenter/PresenterView.tsx'
import { seconds } from '#shared/time/instant.ts'
import { showRoom } from '#test/client/showRoom.tsx'
import { DialogueBuilder } from '#test/shared/dialogueBuilder.ts'

const started = () =>
  new DialogueBuilder({
    organisations: [
      { id: 'vinnova', name: 'Vinnova', kind: 'national-actor', part: 'panel' },
      { id: 'dalarna', name: 'Region Dalarna', kind: 'region', part: 'presents' },
    ],
  })
    .invite('leader', 'vinnova', 'facilitator')
    .at(0)
    .by('leader', { type: 'dialogue.start' })
    .at(5)
    .next()

afterEach(cleanup)

function show({ state, now }: DialogueBuilder) {
  const rendered = vi.fn<() => void>()
  const shown = showRoom(
    <>
      <LiveStage />
      <Profiler id="everything else" onRender={rendered}>
        <PhaseBadge />
        <ScheduleStatus />
        <SoundToggle />
        <Agenda clock={null} />
        <AttendancePanel />
        <LiveControls />
        <NextLine />
        <ClockAnnouncer />
        <PresenterView
          clock={null}
          before={{ countdown: null, agenda: null }}
          ended={null}
          notesPath={() => '/'}
        />
      </Profiler>
    </>,
    state,
    now,
  )
  rendered.mockClear()
  return { shown, rendered }
}

describe('ten seconds of a presentation', () => {
  it('render the clock each second, and nothing else at all', () => {
    const { shown, rendered } = show(started())
    for (let second = 9; second >= 0; second -= 1) {
      shown.pass(seconds(1))
      expect(screen.getByRole('timer').textContent).toBe(`09:5${second}`)
    }
    expect(rendered).not.toHaveBeenCalled()
  })
})

describe('nine seconds of a pause', () => {
  it('render how long it has lasted each second, and nothing else at all', () => {
    const { shown, rendered } = show(started().by('leader', { type: 'clock.pause' }))
    for (let second = 1; second <= 9; second += 1) {
      shown.pass(seconds(1))
      expect(screen.getByText(`i 0:0${second}`)).toBeDefined()
    }
    expect(screen.getByRole('timer').textContent).toBe('10:00')
    expect(rendered).not.toHaveBeenCalled()
  })
})
