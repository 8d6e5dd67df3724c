// @vitest-environment jsdom
// The clock's sounds: only for those who chose them, and only at the first warning and at zero.
import { act, cleanup, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { SoundToggle } from '#client/features/clock/sound/SoundToggle.tsx'
import { minutes, seconds } from '#shared/time/instant.ts'
import { showRoom } from '#test/client/showRoom.tsx'
import { DialogueBuilder } from '#test/shared/dialogueBuilder.ts'

const started = vi.fn<(frequency: number) => void>()

class FakeParameter {
  linearRampToValueAtTime(): void {}
}
class FakeNode {
  connect(other: unknown): unknown {
    return other
  }
}
class FakeOscillator extends FakeNode {
  readonly frequency: number
  constructor(_context: unknown, { frequency }: { frequency: number }) {
    super()
    this.frequency = frequency
  }
  start(): void {
    started(this.frequency)
  }
  stop(): void {}
}
class FakeGain extends FakeNode {
  readonly gain = new FakeParameter()
}
const closed = vi.fn<() => void>()

class FakeContext {
  readonly state: string = 'running'
  readonly currentTime = 0
  readonly destination = new FakeNode()
  async close(): Promise<void> {
    closed()
  }
}

/** A page that nobody has touched yet, until `touch`. */
let touch = (): void => undefined
class UntouchedContext extends FakeContext {
  override readonly state = 'suspended'
  async resume(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>()
    touch = resolve
    return promise
  }
}

const opening = new DialogueBuilder()
  .invite('leader', 'vinnova', 'facilitator')
  .at(0)
  .by('leader', { type: 'dialogue.start' })
const show = () => showRoom(<SoundToggle />, opening.state, opening.now)
const toggle = () => screen.getByRole('button', { name: /^Ljud vid/ })

beforeEach(() => {
  started.mockClear()
  closed.mockClear()
  vi.stubGlobal('AudioContext', FakeContext)
  vi.stubGlobal('OscillatorNode', FakeOscillator)
  vi.stubGlobal('GainNode', FakeGain)
})
afterEach(() => {
  cleanup()
  localStorage.clear()
})

describe('the sounds of the clock', () => {
  it('are off until somebody chooses them', () => {
    const shown = show()
    expect(toggle().getAttribute('aria-pressed')).toBe('false')
    shown.pass(minutes(3))
    shown.pass(minutes(2))
    expect(started).not.toHaveBeenCalled()
  })

  it('are heard once when they are chosen, and then at the first warning and at zero', async () => {
    const shown = show()
    await userEvent.setup().click(toggle())
    expect(started.mock.calls).toEqual([[523], [659]])
    started.mockClear()
    shown.pass(minutes(3))
    expect(started.mock.calls).toEqual([[523], [659]])
    started.mockClear()
    shown.pass(seconds(90))
    expect(started).not.toHaveBeenCalled()
    shown.pass(seconds(30))
    expect(started.mock.calls).toEqual([[659], [523], [392]])
  })

  it('are remembered for the next visit', async () => {
    show()
    await userEvent.setup().click(toggle())
    cleanup()
    show()
    expect(toggle().getAttribute('aria-pressed')).toBe('true')
  })

  it.each([
    [900, [[523], [659]]],
    [60_000, []],
  ])('are heard on a page that was first touched %d ms later: %j', async (later, heard) => {
    vi.stubGlobal('AudioContext', UntouchedContext)
    localStorage.setItem('snabbdialog.sound', 'on')
    const shown = show()
    const now = vi.spyOn(performance, 'now').mockReturnValue(0)
    shown.pass(minutes(3))
    now.mockReturnValue(later)
    await act(async () => touch())
    now.mockRestore()
    expect(started.mock.calls).toEqual(heard)
  })

  it('are handed back to the browser when the room is left', async () => {
    show()
    await userEvent.setup().click(toggle())
    expect(closed).not.toHaveBeenCalled()
    cleanup()
    expect(closed).toHaveBeenCalledOnce()
  })

  it('are not offered where the browser makes none', () => {
    Reflect.deleteProperty(window, 'AudioContext')
    show()
    expect(screen.queryByRole('button')).toBeNull()
  })
})
