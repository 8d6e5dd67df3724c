// @vitest-environment jsdom
// The form for the next dialogue of a series, and what it asks the server for.
import { cleanup, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { needTexts, startLanguage } from '#client/app/language/start.ts'
import { NextDialoguePage } from '#client/features/series/next/NextDialoguePage.tsx'
import { firstForm, readNext } from '#client/features/series/next/nextForm.ts'
import type { CreateNext } from '#client/features/series/next/nextForm.ts'
import type { DialogueDraft } from '#shared/dialogue/nextDialogue.ts'
import type { NextDialogue } from '#shared/protocol/http/series.ts'
import { minutes } from '#shared/time/instant.ts'
import { instantAt } from '#shared/time/stockholm.ts'
import { fillJsdomGaps } from '#test/client/jsdomGaps.ts'
import { view } from './exampleSeries.ts'
import { problem, showPage } from './showPage.tsx'

const draft: DialogueDraft = {
  details: {
    title: 'Smart energi',
    leadId: 'vinnova',
    plannedStart: null,
    bookedMs: minutes(90),
    priorities: [
      { id: 'p1', text: 'Elektrifierade transporter', actorId: 'energimyndigheten' },
      { id: 'p2', text: 'Vätgas', actorId: null },
    ],
    videoUrl: 'https://example.org/mote',
    formatId: 'snabbdialog',
    seriesId: 's1',
  },
  organisations: [
    { id: 'dalarna', name: 'Region Dalarna', kind: 'region', part: 'presents' },
    { id: 'halland', name: 'Region Halland', kind: 'region', part: 'presents' },
    { id: 'vinnova', name: 'Vinnova', kind: 'national-actor', part: 'panel' },
    { id: 'energimyndigheten', name: 'Energimyndigheten', kind: 'national-actor', part: 'panel' },
  ],
  lengths: { presentation: minutes(8) },
}
const start = instantAt('2027-02-22', '09:00')
const today = '2027-01-20'

describe('what the form asks for', () => {
  const form = firstForm(draft, start)
  const read = (changes: Partial<typeof form>) => readNext({ ...form, ...changes }, draft, today)

  it('is everything as it was, on the new day', () => {
    expect(read({})).toEqual({
      ok: true,
      value: {
        details: { ...draft.details, plannedStart: start },
        organisations: draft.organisations,
        lengths: draft.lengths,
      },
    })
  })

  it('leaves out those who do not come along, with what they sought, and never the lead', () => {
    const left = read({ leftOut: new Set(['halland', 'energimyndigheten', 'vinnova']) })
    const wanted = left.ok ? left.value : null
    expect(wanted?.organisations.map(({ id }) => id)).toEqual(['dalarna', 'vinnova'])
    expect(wanted?.details.priorities.map(({ text }) => text)).toEqual(['Vätgas'])
  })

  it('leaves out what is open when that is wished for', () => {
    const left = read({ bringsOpen: false })
    expect(left.ok && left.value.details.leavesOutEarlier).toBe(true)
  })

  it.each([
    [{ title: ' ' }, ['title']],
    [{ day: '' }, ['day']],
    [{ day: '2027-02-30' }, ['day']],
    [{ day: '2027-01-19' }, ['past']],
    [{ time: '25:00' }, ['time']],
    [{ leftOut: new Set(['dalarna', 'halland']) }, ['nobody']],
    [{ title: '', time: '' }, ['title', 'time']],
  ])('%o is told to be put right', (changes, problems) => {
    expect(read(changes)).toEqual({ ok: false, error: problems })
  })

  it('has no day to begin with when the series suggests none', () => {
    expect(firstForm(draft, null)).toMatchObject({ day: '', time: '09:00' })
  })
})

describe('the page', () => {
  beforeAll(async () => {
    fillJsdomGaps()
    await startLanguage('sv')
    await needTexts('pages')
  })
  afterEach(cleanup)

  const next: NextDialogue = {
    series: view().series,
    from: { dialogueId: 'd1', title: 'Smart energi 2026-11-23' },
    draft,
    people: { vinnova: 2, dalarna: 1, halland: 3 },
    suggestedStart: start,
    stillOpen: { followUps: 3, areas: 1 },
  }
  const show = (answer: () => Response, create: CreateNext) =>
    showPage(
      '/series/:seriesId/next',
      '/series/s1/next',
      <NextDialoguePage today={today} create={create} />,
      answer,
    )

  it('creates a dialogue with those who are still ticked', async () => {
    const create = vi.fn<CreateNext>().mockResolvedValue(null)
    show(() => Response.json(next), create)
    expect(await screen.findByLabelText('Datum')).toHaveProperty('value', '2027-02-22')
    expect(screen.getByLabelText('Region Dalarna')).toHaveProperty('checked', true)
    expect(screen.getByLabelText('Vinnova (samordnar)')).toHaveProperty('disabled', true)
    await userEvent.click(screen.getByLabelText('Region Halland'))
    await userEvent.click(screen.getByLabelText('Ta med det som är öppet: 3 uppföljningar, 1 område'))
    await userEvent.click(screen.getByRole('button', { name: 'Skapa nästa dialog' }))
    expect(create).toHaveBeenCalledOnce()
    const [wanted, peopleFrom] = create.mock.calls[0] ?? []
    expect(peopleFrom).toBe('d1')
    expect(wanted?.organisations.map(({ id }) => id)).toEqual(['dalarna', 'vinnova', 'energimyndigheten'])
    expect(wanted?.details).toMatchObject({ plannedStart: start, seriesId: 's1', leavesOutEarlier: true })
  })

  it('invites the people of those who come along, unless that is ticked off', async () => {
    const create = vi.fn<CreateNext>().mockResolvedValue(null)
    show(() => Response.json(next), create)
    const tick = await screen.findByLabelText('Bjud in samma personer: 6 personer')
    expect(tick).toHaveProperty('checked', true)
    await userEvent.click(screen.getByLabelText('Region Halland'))
    await userEvent.click(screen.getByLabelText('Bjud in samma personer: 3 personer'))
    await userEvent.click(screen.getByRole('button', { name: 'Skapa nästa dialog' }))
    expect(create).toHaveBeenCalledExactlyOnceWith(expect.anything(), null)
  })

  it('says so when there is nobody to invite again', async () => {
    const create = vi.fn<CreateNext>().mockResolvedValue(null)
    show(() => Response.json({ ...next, people: {} }), create)
    await screen.findByText(/^Ingen följer med från förra dialogen/)
    await userEvent.click(screen.getByRole('button', { name: 'Skapa nästa dialog' }))
    expect(create).toHaveBeenCalledExactlyOnceWith(expect.anything(), null)
  })

  it('says beside each field what to put right, and goes to the first', async () => {
    const create = vi.fn<CreateNext>()
    show(() => Response.json(next), create)
    const title = await screen.findByLabelText('Rubrik')
    await userEvent.clear(title)
    await userEvent.click(screen.getByRole('button', { name: 'Skapa nästa dialog' }))
    expect(await screen.findByText('Skriv en rubrik på högst 200 tecken.')).toBeDefined()
    expect(document.activeElement).toBe(title)
    expect(create).not.toHaveBeenCalled()
  })

  it('says why the dialogue was not created', async () => {
    show(
      () => Response.json(next),
      () => Promise.resolve('Servern svarar inte just nu.'),
    )
    await userEvent.click(await screen.findByRole('button', { name: 'Skapa nästa dialog' }))
    expect((await screen.findByRole('alert')).textContent).toContain('Servern svarar inte just nu.')
  })

  it('leads a series without dialogues to its first', async () => {
    show(
      () => Response.json({ ...next, from: null, draft: null, suggestedStart: null }),
      () => Promise.resolve(null),
    )
    const link = await screen.findByRole('link', { name: 'Skapa den första dialogen' })
    expect(link.getAttribute('href')).toBe('/new?series=s1')
  })

  it('is for those who lead on the series', async () => {
    show(
      () => problem(403, 'not-allowed'),
      () => Promise.resolve(null),
    )
    expect(await screen.findByText('Bara seriens processledare startar nästa dialog')).toBeDefined()
  })
})
