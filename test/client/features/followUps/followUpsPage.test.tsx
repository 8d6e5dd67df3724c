// @vitest-environment jsdom
// The table of follow-ups with a server that answers as the test says.
import { MantineProvider } from '@mantine/core'
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { needTexts, startLanguage } from '#client/app/language/start.ts'
import { SessionProvider } from '#client/connection/session.tsx'
import { FollowUpsPage } from '#client/features/followUps/FollowUpsPage.tsx'
import type { RejectionCode } from '#shared/dialogue/rejection.ts'
import { ROWS_A_PAGE } from '#shared/protocol/followUpFilter.ts'
import type {
  FollowUpChangesAnswer,
  FollowUpPage,
  FollowUpRow,
  FollowUpView,
} from '#shared/protocol/http/followUps.ts'
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

const changed = (now: FollowUpRow): FollowUpChangesAnswer => ({
  results: [{ dialogueId: 'd1', followUpId: now.followUpId, answer: { ok: true, seq: 9 }, row: now }],
})

const refused = (now: FollowUpRow, code: RejectionCode): FollowUpChangesAnswer => ({
  results: [
    {
      dialogueId: 'd1',
      followUpId: now.followUpId,
      answer: { ok: false, rejection: { code, message: '' } },
      row: now,
    },
  ],
})

const opened = (shown: FollowUpRow): FollowUpView => ({
  row: shown,
  followUp: {
    what: shown.what,
    ownerOrganisationId: 'vinnova',
    ownerPersonId: null,
    dueDate: shown.dueDate,
    areaId: null,
    status: shown.status,
    id: shown.followUpId,
    slotId: null,
    recordedAt: instant(0),
    recordedBy: null,
    revision: 1,
    history: [],
    comments: [],
  },
  area: null,
  people: [{ id: 'p2', name: 'Kollega Exempel' }],
  organisations: [{ id: 'vinnova', name: 'Vinnova' }],
  colleagueIds: ['p2'],
  mayComment: true,
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

  it('shows both values when two have changed the same, and lets her choose', async () => {
    const theirs = row('f1', { status: 'in-progress', revision: 2 })
    const { asked } = show('', (path) => {
      if (path !== '/api/follow-ups/changes') return pageOf([row('f1')])
      const isSecond = asked.filter((each) => each.path === path).length === 2
      return isSecond
        ? changed({ ...theirs, status: 'done', revision: 3 })
        : refused(theirs, 'changed-meanwhile')
    })
    await userEvent.selectOptions(await screen.findByLabelText('Status för Boka möte f1'), 'klar')
    await screen.findByText('Status: du valde klar, nu gäller pågår.')
    await userEvent.click(screen.getByRole('button', { name: 'Ändra till klar' }))
    await screen.findByText('Sparat.')
    expect(asked.at(-1)?.body).toMatchObject({ changes: [{ baseRevision: 2, changes: { status: 'done' } }] })
    expect(screen.queryByText(/du valde/)).toBeNull()
  })

  it('lets what the other one chose stand', async () => {
    const theirs = row('f1', { status: 'in-progress', revision: 2 })
    show('', (path) =>
      path === '/api/follow-ups/changes' ? refused(theirs, 'changed-meanwhile') : pageOf([row('f1')]),
    )
    await userEvent.selectOptions(await screen.findByLabelText('Status för Boka möte f1'), 'klar')
    await userEvent.click(await screen.findByRole('button', { name: 'Behåll pågår' }))
    expect(screen.queryByText(/du valde/)).toBeNull()
    expect(screen.getByLabelText<HTMLSelectElement>('Status för Boka möte f1').value).toBe('in-progress')
  })

  it('says who may change it to somebody who may not', async () => {
    show('', (path) =>
      path === '/api/follow-ups/changes' ? refused(row('f1'), 'not-allowed') : pageOf([row('f1')]),
    )
    await userEvent.selectOptions(await screen.findByLabelText('Status för Boka möte f1'), 'klar')
    expect(await screen.findByText(/^Bara ägaren, den som skrev in uppföljningen/)).toBeDefined()
  })

  it('says that a day has passed before it is sent, and that an owner must take part', async () => {
    const { asked } = show('', (path) => {
      if (path === '/api/follow-ups/changes') return refused(row('f1'), 'not-taking-part')
      return path.startsWith('/api/my') ? pageOf([row('f1')]) : opened(row('f1'))
    })
    await userEvent.click(await screen.findByText('Boka möte f1'))
    const due = await screen.findByLabelText('Klart senast')
    fireEvent.change(due, { target: { value: '2026-11-20' } })
    await userEvent.click(screen.getByRole('button', { name: 'Spara' }))
    expect(screen.getByText('Datumet har redan varit.')).toBeDefined()
    expect(asked.some(({ path }) => path === '/api/follow-ups/changes')).toBe(false)
    fireEvent.change(due, { target: { value: '2026-12-20' } })
    await userEvent.click(screen.getByRole('button', { name: 'Spara' }))
    expect((await screen.findAllByText(/måste vara med i den snabbdialogen/)).length).toBeGreaterThan(0)
  })

  it('hands over to a colleague', async () => {
    const { asked } = show('', (path) => {
      if (path === '/api/follow-ups/changes') return changed(row('f1', { revision: 2 }))
      return path.startsWith('/api/my') ? pageOf([row('f1')]) : opened(row('f1'))
    })
    await userEvent.click(await screen.findByText('Boka möte f1'))
    await userEvent.click(await screen.findByRole('combobox', { name: 'Kontaktperson' }))
    await userEvent.click(await screen.findByRole('option', { name: 'Kollega Exempel', hidden: true }))
    await userEvent.click(screen.getByRole('button', { name: 'Spara' }))
    await screen.findByText('Sparat.')
    expect(asked.find(({ path }) => path === '/api/follow-ups/changes')?.body).toMatchObject({
      changes: [{ changes: { ownerPersonId: 'p2' } }],
    })
  })

  it('holds one page of rows, however many there are', async () => {
    const rows = Array.from({ length: ROWS_A_PAGE }, (_, index) => row(`f${index}`))
    show('', () => ({ ...pageOf(rows), total: 2000, pages: 40 }))
    await screen.findByText('2000 uppföljningar')
    expect(screen.getAllByRole('checkbox', { name: /^Välj Boka möte/ })).toHaveLength(ROWS_A_PAGE)
    expect(screen.getByText('Sida 1 av 40')).toBeDefined()
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

describe('the board of follow-ups', () => {
  const statusIn = (path: string) => new URLSearchParams(path.split('?')[1]).get('status')

  it('has a column for each status, each with its own page of cards', async () => {
    const { asked } = show('?view=board', (path) => {
      const status = statusIn(path)
      return status === 'done' ? { ...pageOf([row('f1', { status: 'done' })]), total: 120 } : pageOf([])
    })
    const column = await screen.findByRole('region', { name: 'klar 120' })
    expect(within(column).getByText('Boka möte f1')).toBeDefined()
    expect(within(column).getByText('1–50 av 120')).toBeDefined()
    expect(new Set(asked.map(({ path }) => statusIn(path)))).toEqual(
      new Set(['open', 'in-progress', 'done', 'dropped']),
    )
    await userEvent.click(within(column).getByRole('button', { name: 'Nästa' }))
    await vi.waitFor(() => expect(asked.at(-1)?.path).toBe('/api/my/follow-ups?status=done&page=2'))
  })

  it('shows the columns that the address asks for', async () => {
    show('?view=board&status=open,done', () => pageOf([]))
    await screen.findByRole('region', { name: /^öppen/ })
    expect(screen.queryByRole('region', { name: /^pågår/ })).toBeNull()
  })

  it('moves a card by the choice of its status, to the column of that status', async () => {
    let now = row('f1')
    const { asked } = show('?view=board', (path) => {
      if (path === '/api/follow-ups/changes') {
        now = row('f1', { status: 'in-progress', revision: 2 })
        return changed(now)
      }
      return pageOf(statusIn(path) === now.status ? [now] : [])
    })
    await userEvent.selectOptions(await screen.findByLabelText('Status för Boka möte f1'), 'pågår')
    const column = screen.getByRole('region', { name: /^pågår/ })
    const card = await within(column).findByRole('button', { name: 'Boka möte f1' })
    expect(asked.find(({ path }) => path === '/api/follow-ups/changes')?.body).toMatchObject({
      changes: [{ changes: { status: 'in-progress' } }],
    })
    await vi.waitFor(() => expect(document.activeElement).toBe(card))
  })
})
