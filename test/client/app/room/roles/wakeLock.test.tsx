// @vitest-environment jsdom
// The screen stays awake while a view is looked at.
import { cleanup, render, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { useWakeLock } from '#client/app/room/roles/useWakeLock.ts'

function View() {
  useWakeLock()
  return null
}

const release = vi.fn<() => Promise<void>>(async () => undefined)
const request = vi.fn<(kind: string) => Promise<{ release: typeof release }>>(async () => ({ release }))

afterEach(() => {
  cleanup()
  Reflect.deleteProperty(navigator, 'wakeLock')
  request.mockClear()
  release.mockClear()
})

describe('the wake lock', () => {
  it('is held while the view is shown, taken again when the page comes back, and let go after', async () => {
    Object.defineProperty(navigator, 'wakeLock', { configurable: true, value: { request } })
    const { unmount } = render(<View />)
    await waitFor(() => expect(request).toHaveBeenCalledExactlyOnceWith('screen'))
    document.dispatchEvent(new Event('visibilitychange'))
    await waitFor(() => expect(request).toHaveBeenCalledTimes(2))
    unmount()
    await waitFor(() => expect(release).toHaveBeenCalled())
  })

  it('is done without where a browser has none, or refuses it', async () => {
    expect(() => render(<View />)).not.toThrow()
    request.mockRejectedValueOnce(new DOMException('The battery is low', 'NotAllowedError'))
    Object.defineProperty(navigator, 'wakeLock', { configurable: true, value: { request } })
    const { unmount } = render(<View />)
    await waitFor(() => expect(request).toHaveBeenCalled())
    expect(unmount).not.toThrow()
    expect(release).not.toHaveBeenCalled()
  })
})
