// The page of follow-ups with a server that answers as the test says.
import { MantineProvider } from '@mantine/core'
import { render } from '@testing-library/react'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { vi } from 'vitest'
import { SessionProvider } from '#client/connection/session.tsx'
import { FollowUpsPage } from '#client/features/followUps/FollowUpsPage.tsx'

type Answer = (path: string, body: unknown) => object | Promise<object>

/** Shows the page to a guest; every request but the session's is answered by `answer`, and kept. */
export function show(address: string, answer: Answer) {
  const asked: { readonly path: string; readonly body: unknown }[] = []
  vi.stubGlobal('fetch', (path: string, { body }: { body?: string }) => {
    if (path === '/api/session') return Promise.resolve(Response.json({ account: null, seats: [] }))
    const sent: unknown = body === undefined ? undefined : JSON.parse(body)
    asked.push({ path, body: sent })
    return Promise.resolve(answer(path, sent)).then((said) => Response.json(said))
  })
  const router = createMemoryRouter([{ path: '/follow-ups', Component: FollowUpsPage }], {
    initialEntries: [`/follow-ups${address}`],
  })
  render(
    <MantineProvider>
      <SessionProvider>
        <RouterProvider router={router} />
      </SessionProvider>
    </MantineProvider>,
  )
  return { asked, address: () => router.state.location.search }
}
