// @vitest-environment jsdom
// How the dialogue is said to keep to its plan.
import { cleanup, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { ScheduleStatus } from '#client/features/clock/ScheduleStatus.tsx'
import { minutes, seconds } from '#shared/time/instant.ts'
import { showRoom } from '#test/client/showRoom.tsx'
import { DialogueBuilder } from '#test/shared/dialogueBuilder.ts'

// Opening 5, presentation 10, discussion 3, closing 10 minutes: 9.00 to 9.28.
const organisations = [
  { id: 'vinnova', name: 'Vinnova', kind: 'national-actor' as const, part: 'panel' as const },
  { id: 'dalarna', name: 'Region Dalarna', kind: 'region' as const, part: 'presents' as const },
]
const started = () =>
  new DialogueBuilder({ organisations })
    .invite('leader', 'vinnova', 'facilitator')
    .at(0)
    .by('leader', { type: 'dialogue.start' })
const paragraph = () => screen.getByRole('paragraph').textContent

afterEach(cleanup)

describe('the schedule', () => {
  it('is kept while every slot keeps its time', () => {
    const dialogue = started().at(5).next()
    showRoom(<ScheduleStatus />, dialogue.state, dialogue.now)
    expect(paragraph()).toBe('i fasslut kl. 9.28')
  })

  it('runs ahead when a slot ends early', () => {
    const dialogue = started().at(3).next()
    showRoom(<ScheduleStatus />, dialogue.state, dialogue.now)
    expect(paragraph()).toBe('2 min före tidsplanenslut kl. 9.26')
  })

  it('falls behind while a slot runs over, without any event', () => {
    const dialogue = started()
    const shown = showRoom(<ScheduleStatus />, dialogue.state, dialogue.now)
    shown.pass(minutes(8))
    expect(paragraph()).toBe('3 min efter tidsplanenslut kl. 9.31')
  })

  it('counts only whole minutes, and tells an end that agrees with them', () => {
    const late = started()
    const shown = showRoom(<ScheduleStatus />, late.state, late.now)
    shown.pass(minutes(5))
    shown.pass(seconds(59))
    expect(paragraph()).toBe('i fasslut kl. 9.28')
    shown.pass(seconds(41))
    expect(paragraph()).toBe('1 min efter tidsplanenslut kl. 9.29')
    cleanup()
    const early = started().at(3.4).next()
    showRoom(<ScheduleStatus />, early.state, early.now)
    expect(paragraph()).toBe('1 min före tidsplanenslut kl. 9.27')
  })

  it('says when the dialogue ended', () => {
    const dialogue = started().at(20).by('leader', { type: 'dialogue.end' })
    const shown = showRoom(<ScheduleStatus />, dialogue.state, dialogue.now)
    shown.pass(minutes(60))
    expect(paragraph()).toBe('slutade kl. 9.20')
  })
})
