// @vitest-environment jsdom
// The board of follow-ups with a server that answers as the test says.
import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { needTexts, startLanguage } from '#client/app/language/start.ts'
import { fillJsdomGaps } from '#test/client/jsdomGaps.ts'
import { changed, pageOf, row } from '../examples.ts'
import { show } from '../showPage.tsx'

beforeAll(async () => {
  fillJsdomGaps()
  await startLanguage('sv')
  await needTexts('pages')
})

afterEach(cleanup)

describe('the board of follow-ups', () => {
  const statusIn = (path: string) => new URLSearchParams(path.split('?')[1]).get('status')

  it('has a column for each status, each with its own page of cards', async () => {
    const { asked } = show('?view=board', (path) => {
      const status = statusIn(path)
      return status === 'done' ? { ...pageOf([row('f1', { status: 'done' })]), total: 120 } : pageOf([])
    })
    const column = await screen.findByRole('region', { name: 'klar 120' })
    expect(await within(column).findByText('Boka möte f1')).toBeDefined()
    expect(within(column).getByText('1–50 av 120')).toBeDefined()
    expect(new Set(asked.map(({ path }) => statusIn(path)))).toEqual(
      new Set(['open', 'in-progress', 'done', 'dropped']),
    )
    await userEvent.click(within(column).getByRole('button', { name: 'Nästa' }))
    await expect.poll(() => asked.at(-1)?.path).toBe('/api/my/follow-ups?status=done&page=2')
  })

  it('has what one organisation owns together in each column, when the address asks for that', async () => {
    const dalarna = { id: 'dalarna', name: 'Region Dalarna' }
    const { asked, address } = show('?view=board&status=open', (path) =>
      path.includes('sort=owner')
        ? pageOf([row('f2', { owner: dalarna }), row('f1')])
        : pageOf([row('f1'), row('f2', { owner: dalarna })]),
    )
    await screen.findByText('Boka möte f1')
    await userEvent.click(screen.getByLabelText('Gruppera efter organisation'))
    expect(address()).toBe('?status=open&group=owner&view=board')
    const column = screen.getByRole('region', { name: /^öppen/ })
    const theirs = await within(column).findByRole('list', { name: 'Region Dalarna' })
    expect(within(theirs).getByText('Boka möte f2')).toBeDefined()
    expect(within(theirs).queryByText('Boka möte f1')).toBeNull()
    const headings = within(column).getAllByRole('heading', { level: 3 })
    expect(headings.map((each) => each.textContent)).toEqual(['Region Dalarna', 'Vinnova'])
    expect(asked.at(-1)?.path).toBe('/api/my/follow-ups?status=open&sort=owner')
  })

  it('groups nothing before the rows have come in the order of their owners', async () => {
    const { promise, resolve } = Promise.withResolvers<object>()
    show('?view=board&status=open', (path) => (path.includes('sort=owner') ? promise : pageOf([row('f1')])))
    await screen.findByText('Boka möte f1')
    await userEvent.click(screen.getByLabelText('Gruppera efter organisation'))
    const column = screen.getByRole('region', { name: /^öppen/ })
    await expect.poll(() => column.ariaBusy).toBe('true')
    expect(within(column).queryByRole('heading', { level: 3 })).toBeNull()
    resolve(pageOf([row('f1')]))
    expect(await within(column).findByRole('heading', { level: 3, name: 'Vinnova' })).toBeDefined()
  })

  it('groups at once what is in the order of its owners already', async () => {
    const { asked } = show('?view=board&status=open&sort=owner', () => pageOf([row('f1')]))
    await screen.findByText('Boka möte f1')
    const requests = asked.length
    await userEvent.click(screen.getByLabelText('Gruppera efter organisation'))
    expect(await screen.findByRole('heading', { level: 3, name: 'Vinnova' })).toBeDefined()
    expect(asked).toHaveLength(requests)
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
    await expect.poll(() => document.activeElement).toBe(card)
  })

  it('leaves the focus to whoever searches, also when the card that was moved last comes and goes', async () => {
    let now = row('f1')
    const { address } = show('?view=board', (path) => {
      if (path === '/api/follow-ups/changes') {
        now = row('f1', { status: 'in-progress', revision: 2 })
        return changed(now)
      }
      const isFound = !path.includes('text=') || path.includes('text=Boka')
      return pageOf(isFound && statusIn(path) === now.status ? [now] : [])
    })
    await userEvent.selectOptions(await screen.findByLabelText('Status för Boka möte f1'), 'pågår')
    const column = screen.getByRole('region', { name: /^pågår/ })
    await within(column).findByRole('button', { name: 'Boka möte f1' })
    const field = screen.getByRole('searchbox', { name: 'Sök' })
    await userEvent.type(field, 'X')
    await expect.poll(() => within(column).queryByRole('button', { name: 'Boka möte f1' })).toBeNull()
    await userEvent.clear(field)
    await userEvent.type(field, 'Boka')
    await within(column).findByRole('button', { name: 'Boka möte f1' })
    expect(address()).toContain('text=Boka')
    expect(document.activeElement).toBe(field)
  })
})
