// @vitest-environment jsdom
// What is shown to whoever waits to be let in.
import { act, cleanup, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { NotIn } from '#client/app/dialogue/NotIn.tsx'
import { showRoom } from '#test/client/showRoom.tsx'
import { DialogueBuilder } from '#test/shared/dialogueBuilder.ts'

const dialogue = new DialogueBuilder()
const said = () => screen.getByText(/^Ansluter/).textContent

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

it('says that it connects, and what to do when that takes long', () => {
  showRoom(<NotIn status="connecting" />, dialogue.state, dialogue.now)
  expect(said()).toBe('Ansluter …')
  act(() => void vi.advanceTimersByTime(5_900))
  expect(said()).toBe('Ansluter …')
  act(() => void vi.advanceTimersByTime(200))
  expect(said()).toMatch(/Kontrollera nätet; sidan kommer fram av sig själv/)
})
