// @vitest-environment jsdom
// How late the dialogue is, as the header tells it and as the notice does that offers ways to win it back.
import { cleanup, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { ScheduleStatus } from '#client/features/clock/ScheduleStatus.tsx'
import { FitNotice } from '#client/features/controls/FitNotice.tsx'
import { minutes, seconds } from '#shared/time/instant.ts'
import { showRoom } from '#test/client/showRoom.tsx'
import { DialogueBuilder } from '#test/shared/dialogueBuilder.ts'

// Opening 5, presentation 10, discussion 3, closing 10 minutes: all of the time booked.
const dialogue = new DialogueBuilder({
  organisations: [
    { id: 'vinnova', name: 'Vinnova', kind: 'national-actor', part: 'panel' },
    { id: 'dalarna', name: 'Region Dalarna', kind: 'region', part: 'presents' },
  ],
})
  .invite('leader', 'vinnova', 'facilitator')
  .at(0)
  .by('leader', { type: 'dialogue.changeDetails', changes: { bookedMs: minutes(28) } })
  .by('leader', { type: 'dialogue.start' })

afterEach(cleanup)

it('is the same number of minutes in both, at any second', () => {
  const shown = showRoom(
    <>
      <ScheduleStatus />
      <FitNotice />
    </>,
    dialogue.state,
    dialogue.now,
  )
  const told = (words: RegExp) => Number(words.exec(document.body.textContent)?.[1] ?? 0)
  shown.pass(minutes(5))
  for (let late = 0; late <= 200; late += 10) {
    expect([late, told(/(\d+) min efter tidsplanen/)]).toEqual([late, Math.floor(late / 60)])
    expect([late, told(/Blir (\d+) min längre än bokat/)]).toEqual([late, Math.floor(late / 60)])
    shown.pass(seconds(10))
  }
  expect(screen.getByRole('button', { name: 'Korta samtalen, −2 min' })).toBeDefined()
})
