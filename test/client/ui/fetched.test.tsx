// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core'
import { act, cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { I18nextProvider } from 'react-i18next'
import { afterEach, describe, expect, it, vi } from 'vitest'
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
})
