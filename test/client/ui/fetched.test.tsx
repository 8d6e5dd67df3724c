// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core'
import { act, cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { I18nextProvider } from 'react-i18next'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fetched } from '#client/ui/fetched.tsx'
import { swedishTexts } from '#test/client/showRoom.tsx'

function Part({ name }: { name: string }) {
  return <p>{name}</p>
}

const load = () => vi.fn<() => Promise<typeof Part>>().mockResolvedValue(Part)
const show = (view: ReactNode) =>
  render(
    <MantineProvider env="test">
      <I18nextProvider i18n={swedishTexts}>{view}</I18nextProvider>
    </MantineProvider>,
  )

afterEach(cleanup)

describe('a part that is fetched', () => {
  it('is there once it has come, with what it was given', async () => {
    const Fetched = fetched(load())
    show(<Fetched name="Anteckningar" />)
    expect(await screen.findByText('Anteckningar')).toBeDefined()
  })

  it('is fetched once, and drawn at once after that', async () => {
    const fetch = load()
    const Fetched = fetched(fetch)
    show(<Fetched name="första" />)
    await screen.findByText('första')
    show(<Fetched name="andra" />)
    expect(screen.getByText('andra')).toBeDefined()
    expect(fetch).toHaveBeenCalledTimes(1)
  })

  it('says when it cannot be fetched, and comes when it is asked for again', async () => {
    const fetch = load().mockRejectedValueOnce(new TypeError('Failed to fetch'))
    const Fetched = fetched(fetch, 'words')
    show(<Fetched name="Anteckningar" />)
    const again = await screen.findByRole('button', { name: 'Försök igen' })
    await userEvent.setup().click(again)
    expect(await screen.findByText('Anteckningar')).toBeDefined()
  })

  it('leaves its place empty when it cannot be fetched, and comes when the network returns', async () => {
    const fetch = load().mockRejectedValueOnce(new TypeError('Failed to fetch'))
    const Fetched = fetched(fetch)
    show(<Fetched name="Meny" />)
    await act(async () => {})
    expect(screen.queryByRole('alert')).toBeNull()
    act(() => void window.dispatchEvent(new Event('online')))
    expect(await screen.findByText('Meny')).toBeDefined()
  })

  it('says that it has failed until it comes, when an earlier try fails after the reader has asked again', async () => {
    const tries: PromiseWithResolvers<typeof Part>[] = []
    const Fetched = fetched(() => {
      const tried = Promise.withResolvers<typeof Part>()
      tries.push(tried)
      return tried.promise
    }, 'words')
    const fail = (index: number) => act(async () => tries[index]?.reject(new TypeError('Failed to fetch')))
    show(<Fetched name="Anteckningar" />)
    await fail(0)
    act(() => void window.dispatchEvent(new Event('online')))
    await userEvent.setup().click(screen.getByRole('button', { name: 'Försök igen' }))
    expect(tries).toHaveLength(3)
    await fail(1)
    expect(screen.queryByRole('button', { name: 'Försök igen' })).toBeNull()
    await act(async () => tries[2]?.resolve(Part))
    expect(screen.getByText('Anteckningar')).toBeDefined()
  })

  describe('and did not come', () => {
    beforeEach(() => {
      vi.useFakeTimers()
    })
    afterEach(() => {
      vi.useRealTimers()
    })
    const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))
    const failed = () => new TypeError('Failed to fetch')

    it('is tried again by itself, though the browser believes that it is online, and says so until it comes', async () => {
      const fetch = load().mockRejectedValueOnce(failed()).mockRejectedValueOnce(failed())
      const Fetched = fetched(fetch, 'words')
      show(<Fetched name="Anteckningar" />)
      await pass(0)
      const again = screen.getByRole('button', { name: 'Försök igen' })
      await pass(500)
      expect(fetch).toHaveBeenCalledTimes(2)
      expect(screen.getByRole('button', { name: 'Försök igen' })).toBe(again)
      await pass(1000)
      expect(screen.getByText('Anteckningar')).toBeDefined()
      await pass(60_000)
      expect(fetch).toHaveBeenCalledTimes(3)
    })

    it('is tried again at once when the page comes into sight', async () => {
      const fetch = load().mockRejectedValueOnce(failed())
      const Fetched = fetched(fetch)
      show(<Fetched name="Meny" />)
      await pass(0)
      act(() => void document.dispatchEvent(new Event('visibilitychange')))
      await pass(0)
      expect(screen.getByText('Meny')).toBeDefined()
    })

    it('is not asked for any more once nobody shows it', async () => {
      const fetch = load().mockRejectedValue(failed())
      const Fetched = fetched(fetch)
      const { unmount } = show(<Fetched name="Meny" />)
      await pass(0)
      unmount()
      await pass(60_000)
      expect(fetch).toHaveBeenCalledTimes(1)
    })
  })
})
