// @vitest-environment jsdom
// What renders again, and when: the pages of ninety people stand and fall with how little that is.
import { act, cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTicker, untilNextSecond } from '#client/connection/clock/ticker.ts'
import { DialogueContext } from '#client/connection/dialogue/dialogueContext.ts'
import { createDialogueStore } from '#client/connection/dialogue/dialogueStore.ts'
import type { DialogueStore } from '#client/connection/dialogue/dialogueStore.ts'
import { useClockTick, useDialogue, useName, useSeat } from '#client/connection/hooks.ts'
import { between, milliseconds } from '#shared/time/instant.ts'
import type { Instant } from '#shared/time/instant.ts'
import { FakeScheduler } from '#test/server/notes/fakeScheduler.ts'
import { DialogueBuilder } from '#test/shared/dialogueBuilder.ts'

let dialogue: DialogueBuilder
let scheduler: FakeScheduler
let store: DialogueStore
let renders: Record<string, number>

const counted = (name: string) => {
  renders[name] = (renders[name] ?? 0) + 1
}

function Title() {
  counted('title')
  return <h1>{useDialogue(({ details }) => details.title)}</h1>
}

function Organisations() {
  counted('organisations')
  return <p>{useDialogue((state) => Object.keys(state.participants.organisations)).join()}</p>
}

function Name() {
  counted('name')
  return <p>{useName('leader') ?? 'unknown'}</p>
}

function Countdown({ start }: { start: Instant }) {
  counted('countdown')
  const remaining = (now: Instant) => milliseconds(10_000 - between(start, now))
  const now = useClockTick((at) => untilNextSecond(remaining(at)))
  return <time>{Math.ceil(remaining(now) / 1000)}</time>
}

function Role() {
  return <p>{useSeat().role}</p>
}

beforeEach(() => {
  dialogue = new DialogueBuilder().invite('leader', 'vinnova', 'facilitator')
  scheduler = new FakeScheduler()
  store = createDialogueStore()
  renders = {}
  const seat = { personId: 'leader', name: 'F', organisationId: 'vinnova', role: 'facilitator' } as const
  store.set({ state: dialogue.state, seat, status: 'online' })
  const part = {
    dialogueId: 'dialogue1',
    store,
    give: () => Promise.reject(new Error('nobody gives a command here')),
    dismiss: () => undefined,
    serverNow: () => scheduler.now(),
    ticker: createTicker(() => scheduler.now(), scheduler, true),
  }
  render(
    <DialogueContext value={part}>
      <Title />
      <Organisations />
      <Name />
      <Role />
      <Countdown start={scheduler.now()} />
    </DialogueContext>,
  )
})

afterEach(cleanup)

describe('the hooks', () => {
  it('read the dialogue, the seat and the time', () => {
    expect(screen.getByRole('heading').textContent).toBe('Smart energi')
    expect(screen.getByText('facilitator')).toBeDefined()
    expect(screen.getByRole('time').textContent).toBe('10')
  })

  it('render the clock alone while time passes', async () => {
    const before = { ...renders }
    for (let second = 0; second < 10; second += 1) await act(() => scheduler.advance(1000))
    expect(screen.getByRole('time').textContent).toBe('0')
    const { countdown, ...others } = renders
    expect(countdown).toBe((before['countdown'] ?? 0) + 10)
    expect({ ...others, countdown: before['countdown'] }).toEqual(before)
  })

  it('render again only what reads something that has changed', () => {
    const before = { ...renders }
    const changes = { title: 'Vätgas' }
    act(() => {
      dialogue.by('leader', { type: 'dialogue.changeDetails', changes })
      store.set({ state: dialogue.state })
    })
    expect(screen.getByRole('heading').textContent).toBe('Vätgas')
    expect(renders).toEqual({ ...before, title: (before['title'] ?? 0) + 1 })
  })

  it('render nothing again when the connection is lost and comes back', () => {
    const before = { ...renders }
    act(() => store.set({ status: 'reconnecting' }))
    act(() => store.set({ status: 'online' }))
    expect(renders).toEqual(before)
  })

  it('show a name once it is known', () => {
    expect(screen.getByText('unknown')).toBeDefined()
    act(() => store.set({ directory: { leader: { id: 'leader', name: 'Facilitator Exempel' } } }))
    expect(screen.getByText('Facilitator Exempel')).toBeDefined()
  })
})
