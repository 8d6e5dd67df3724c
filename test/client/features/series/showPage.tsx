// Shows a page of series with a server that answers as the test says.
import { MantineProvider } from '@mantine/core'
import { render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { vi } from 'vitest'
import { SessionProvider } from '#client/connection/session.tsx'

/** What a request is answered with; a problem is told by its status and code. */
export type Answer = (method: string, path: string, body: unknown) => Response

const account = {
  personId: 'leader',
  name: 'Facilitator Exempel',
  organisation: { id: 'vinnova', name: 'Vinnova', kind: 'national-actor' },
}

const seats = [
  {
    dialogueId: 'd1',
    personId: 'leader',
    name: 'Facilitator Exempel',
    organisationId: 'vinnova',
    role: 'facilitator',
  },
]

export const problem = (status: number, code: string) =>
  Response.json({ code }, { status, headers: { 'content-type': 'application/problem+json' } })

/** `path` is the route and `at` the address; requests but the session's are kept. */
export function showPage(path: string, at: string, page: ReactNode, answer: Answer, hasAccount = true) {
  const asked: string[] = []
  const bodies: unknown[] = []
  vi.stubGlobal('fetch', (url: string, { method = 'GET', body }: { method?: string; body?: string } = {}) => {
    if (url === '/api/session') {
      return Promise.resolve(Response.json({ account: hasAccount ? account : null, seats }))
    }
    const sent: unknown = body === undefined ? undefined : JSON.parse(body)
    asked.push(`${method} ${url}`)
    bodies.push(sent)
    return Promise.resolve(answer(method, url, sent))
  })
  const router = createMemoryRouter(
    [
      { path, element: page },
      { path: '*', element: null },
    ],
    { initialEntries: [at] },
  )
  render(
    <MantineProvider>
      <SessionProvider>
        <RouterProvider router={router} />
      </SessionProvider>
    </MantineProvider>,
  )
  return { asked, bodies, address: () => `${router.state.location.pathname}${router.state.location.search}` }
}
