// @vitest-environment jsdom
// The table of follow-ups with a server that answers as the test says.
import { cleanup, fireEvent, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { needTexts, startLanguage } from '#client/app/language/start.ts'
import { ROWS_A_PAGE } from '#shared/protocol/followUpFilter.ts'
import { fillJsdomGaps } from '#test/client/jsdomGaps.ts'
import { changed, opened, pageOf, refused, row } from '../examples.ts'
import { show } from '../showPage.tsx'

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
    fireEvent.blur(due)
    await userEvent.click(screen.getByRole('button', { name: 'Spara' }))
    expect(screen.getByText('Datumet har redan varit.')).toBeDefined()
    expect(asked.some(({ path }) => path === '/api/follow-ups/changes')).toBe(false)
    fireEvent.change(due, { target: { value: '2026-12-20' } })
    fireEvent.blur(due)
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
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('3 uppföljningar'))
    expect(asked.at(-1)?.body).toMatchObject({
      changes: [{ followUpId: 'f1' }, { followUpId: 'f2' }],
    })
  })
})
