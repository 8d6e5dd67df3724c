// @vitest-environment jsdom
// The editor that could not be fetched when notes were first shown.
import { act, cleanup, renderHook } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { useWriting } from '#client/features/notes/useWriting.ts'

const network = vi.hoisted(() => ({ isThere: false }))

vi.mock('#client/features/notes/writing/Notes.tsx', () => {
  if (!network.isThere) throw new TypeError('Failed to fetch dynamically imported module')
  return { Notes: () => null }
})

afterEach(cleanup)

it('is tried again by itself, and says that it failed until it is there', async () => {
  const { result } = renderHook(() => useWriting())
  await expect.poll(() => result.current.status).toBe('failed')
  network.isThere = true
  act(() => void document.dispatchEvent(new Event('visibilitychange')))
  expect(result.current.status).toBe('failed')
  await expect.poll(() => result.current.status).toBe('ready')
})
