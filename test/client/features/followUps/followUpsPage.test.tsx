// @vitest-environment jsdom
// The table of follow-ups with a server that answers as the test says.
import { MantineProvider } from '@mantine/core'
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { needTexts, startLanguage } from '#client/app/language/start.ts'
import { SessionProvider } from '#client/connection/session.tsx'
import { FollowUpsPage } from '#client/features/followUps/FollowUpsPage.tsx'
import type { FollowUpPage, FollowUpRow } from '#shared/protocol/http/followUps.ts'
import { instant } from '#shared/time/instant.ts'
import { fillJsdomGaps } from '#test/client/jsdomGaps.ts'

const row = (followUpId: string, changes: Partial<FollowUpRow> = {}): FollowUpRow => ({
  dialogueId: 'd1',
  dialogueTitle: 'Smart energi',
  dialogueStart: instant(Date.UTC(2026, 10, 23, 8)),
  seriesId: null,
  followUpId,
  what: `Boka möte ${followUpId}`,
  owner: { id: 'vinnova', name: 'Vinnova' },
  contact: null,
  dueDate: '2026-11-01',
  status: 'open',
  overdue: true,
  area: null,
  regions: [],
  actors: [],
  comments: 0,
  recordedAt: instant(0),
  updatedAt: instant(0),
  revision: 1,
  mayChange: true,
  ...changes,
})

const pageOf = (rows: readonly FollowUpRow[]): FollowUpPage => ({
  rows,
  total: rows.length,
  byStatus: { open: rows.length, 'in-progress': 0, done: 0, dropped: 0 },
  overdue: 0,
  page: 1,
  pages: 1,
  today: '2026-11-21',
})

type Answer = (path: string, body: unknown) => object

/** Shows the page to a guest; every request but the session's is answered by `answer`, and kept. */
function show(address: string, answer: Answer) {
  const asked: { readonly path: string; readonly body: unknown }[] = []
  vi.stubGlobal('fetch', (path: string, { body }: { body?: string }) => {
    if (path === '/api/session') return Promise.resolve(Response.json({ account: null, seats: [] }))
    const sent: unknown = body === undefined ? undefined : JSON.parse(body)
    asked.push({ path, body: sent })
    return Promise.resolve(Response.json(answer(path, sent)))
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

beforeAll(async () => {
  fillJsdomGaps()
  await startLanguage('sv')
  await needTexts('pages')
})

afterEach(cleanup)

describe('the table of follow-ups', () => {
  it('shows a guest what her organisation owns', async () => {
    const { asked } = show('', () => pageOf([row('f1')]))
    await screen.findByText('Boka möte f1')
    expect(asked[0]?.path).toBe('/api/my/follow-ups')
    expect(screen.getByText('försenad')).toBeDefined()
  })

  it('says when there is nothing, and when nothing fits', async () => {
    show('', () => pageOf([]))
    expect(await screen.findByText('Inga uppföljningar än')).toBeDefined()
    cleanup()
    show('?status=done', () => pageOf([]))
    expect(await screen.findByText('Inget stämmer med det du söker')).toBeDefined()
  })

  it('keeps the filter in the address', async () => {
    const { asked, address } = show('', () => pageOf([row('f1')]))
    await screen.findByText('Boka möte f1')
    await userEvent.selectOptions(screen.getByLabelText('Status'), 'klar')
    await vi.waitFor(() => expect(asked.at(-1)?.path).toBe('/api/my/follow-ups?status=done'))
    expect(address()).toBe('?status=done')
  })

  it('names what it does not understand in an address made by hand', async () => {
    show('?status=lost', () => pageOf([row('f1')]))
    expect(await screen.findByText(/gick inte att förstå.*status/)).toBeDefined()
  })

  it('tells calmly that somebody else was quicker, and changes it nevertheless when asked to', async () => {
    const theirs = row('f1', { status: 'in-progress', revision: 2 })
    const { asked } = show('', (path) => {
      if (path !== '/api/follow-ups/changes') return pageOf([row('f1')])
      const isSecond = asked.filter((each) => each.path === path).length === 2
      const answer = isSecond
        ? { ok: true, seq: 9 }
        : { ok: false, rejection: { code: 'changed-meanwhile', message: '' } }
      const now = isSecond ? { ...theirs, status: 'done', revision: 3 } : theirs
      return { results: [{ dialogueId: 'd1', followUpId: 'f1', answer, row: now }] }
    })
    await userEvent.selectOptions(await screen.findByLabelText('Status för Boka möte f1'), 'klar')
    await screen.findByText(/Någon annan hann ändra samtidigt. Nu gäller: pågår/)
    await userEvent.click(screen.getByRole('button', { name: 'Ändra ändå till klar' }))
    await screen.findByText('Sparat.')
    expect(asked.at(-1)?.body).toMatchObject({ changes: [{ baseRevision: 2, changes: { status: 'done' } }] })
    expect(screen.queryByText(/Någon annan hann ändra/)).toBeNull()
  })

  it('changes several at once, and only those that may be changed', async () => {
    const rows = [row('f1'), row('f2'), row('f3', { mayChange: false })]
    const { asked } = show('', (path) =>
      path === '/api/follow-ups/changes'
        ? {
            results: rows.slice(0, 2).map((each) => ({
              dialogueId: each.dialogueId,
              followUpId: each.followUpId,
              answer: { ok: true, seq: 1 },
              row: { ...each, status: 'done', revision: 2 },
            })),
          }
        : pageOf(rows),
    )
    await userEvent.click(await screen.findByLabelText('Välj alla på sidan'))
    await userEvent.click(screen.getByRole('button', { name: 'Ändra 2 uppföljningar' }))
    await screen.findByText('2 ändrade, 0 ändrades inte.')
    expect(asked.at(-1)?.body).toMatchObject({
      changes: [{ followUpId: 'f1' }, { followUpId: 'f2' }],
    })
  })
})
