// @vitest-environment jsdom
// Notices: one at a time, each for as long as it takes to read.
import { MantineProvider } from '@mantine/core'
import { act, cleanup, renderHook, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { startLanguage } from '#client/app/language/start.ts'
import { NoticeProvider } from '#client/ui/notice/NoticeProvider.tsx'
import { useNotify } from '#client/ui/notice/notice.ts'
import type { Notify } from '#client/ui/notice/notice.ts'
import { fillJsdomGaps } from '#test/client/jsdomGaps.ts'

fillJsdomGaps()
await startLanguage('sv')

let notify: Notify

const shown = () => screen.getByRole('status').textContent
const pass = (ms: number): void => {
  vi.advanceTimersByTime(ms)
}

beforeEach(() => {
  vi.useFakeTimers()
  const { result } = renderHook(useNotify, {
    wrapper: ({ children }) => (
      <MantineProvider env="test">
        <NoticeProvider>{children}</NoticeProvider>
      </MantineProvider>
    ),
  })
  notify = result.current
})

afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

describe('a notice', () => {
  it('goes by itself, a problem later than what is done', () => {
    act(() => notify('Sparat.'))
    expect(shown()).toBe('Sparat.')
    act(() => pass(5000))
    expect(shown()).toBe('')
    act(() => notify('Det gick inte.', 'problem'))
    act(() => pass(11_999))
    expect(shown()).toBe('Det gick inte.')
    act(() => pass(1))
    expect(shown()).toBe('')
  })

  it('takes the place of the one before, and is shown for its own time', () => {
    act(() => notify('Det första.'))
    act(() => pass(4000))
    act(() => notify('Det andra.'))
    act(() => pass(4999))
    expect(shown()).toBe('Det andra.')
  })

  it('stays when it comes in the moment in which the one before has had its time', () => {
    act(() => notify('Det första.'))
    act(() => {
      pass(4999)
      notify('Det andra.')
      pass(1)
    })
    expect(shown()).toBe('Det andra.')
  })
})
