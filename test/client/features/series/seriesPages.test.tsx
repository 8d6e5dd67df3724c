// @vitest-environment jsdom
// The list of series, and one of them whole.
import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { needTexts, startLanguage } from '#client/app/language/start.ts'
import { SeriesListPage } from '#client/features/series/SeriesListPage.tsx'
import { SeriesPage } from '#client/features/series/SeriesPage.tsx'
import type { SeriesSummary, SeriesView } from '#shared/protocol/http/series.ts'
import { instantAt } from '#shared/time/stockholm.ts'
import { fillJsdomGaps } from '#test/client/jsdomGaps.ts'
import { area, dialogue, followUp, view } from './exampleSeries.ts'
import { problem, showPage } from './showPage.tsx'

const summary: SeriesSummary = {
  ...view().series,
  dialogues: 2,
  next: { id: 'd2', title: 'Smart energi', plannedStart: instantAt('2027-02-22', '09:00') },
  latest: { id: 'd1', title: 'Smart energi', plannedStart: instantAt('2026-11-23', '09:00') },
  areas: 1,
  openFollowUps: 4,
  overdue: 1,
  mayManage: true,
}

beforeAll(async () => {
  fillJsdomGaps()
  await startLanguage('sv')
  await needTexts('pages')
})

afterEach(cleanup)

const showList = (list: readonly SeriesSummary[], hasAccount = true) =>
  showPage(
    '/series',
    '/series',
    <SeriesListPage />,
    (method) => Response.json(method === 'GET' ? list : { ...view().series, id: 'new' }, { status: 200 }),
    hasAccount,
  )

/** The page with words in the places of what other features show there. */
const page = (
  <SeriesPage
    outcome={({ subject }) => <h3>{subject}</h3>}
    ways={({ series }) => <span>Mer om {series.title}</span>}
  />
)

const showWhole = (whole: SeriesView) =>
  showPage('/series/:seriesId', '/series/s1', page, () => Response.json(whole))

describe('the list of series', () => {
  it('tells of the next and the latest dialogue, and how much is open', async () => {
    showList([summary])
    const row = (await screen.findByRole('link', { name: 'Hållbar energi' })).closest('li')
    expect(row?.textContent).toContain('Nästa: 2027-02-22 kl. 9.00')
    expect(row?.textContent).toContain('Senast: 2026-11-23 kl. 9.00')
    expect(row?.textContent).toContain('2 snabbdialoger · 1 område · 4 öppna uppföljningar · 1 försenad')
  })

  it('says what a series is when there is none, and makes the first', async () => {
    const { asked, bodies, address } = showList([])
    await userEvent.click(await screen.findByRole('button', { name: 'Ny serie' }))
    await userEvent.type(screen.getByLabelText('Namn'), 'Hållbar industri')
    await userEvent.click(screen.getByRole('button', { name: 'Skapa serien' }))
    expect(screen.getByText('Skriv ett tema på högst 200 tecken.')).toBeDefined()
    await userEvent.type(screen.getByLabelText('Tema'), 'Industri')
    await userEvent.click(screen.getByRole('button', { name: 'Skapa serien' }))
    await expect.poll(() => address()).toBe('/series/new')
    expect(asked.at(-1)).toBe('POST /api/series')
    expect(bodies.at(-1)).toEqual({ title: 'Hållbar industri', theme: 'Industri' })
  })

  it('lets a guest make none', async () => {
    showList([], false)
    await screen.findByText('Här syns de serier som dina snabbdialoger ingår i.')
    expect(screen.queryByRole('button', { name: 'Ny serie' })).toBeNull()
  })

  it('can be tried again when the server does not answer', async () => {
    let isUp = false
    showPage('/series', '/series', <SeriesListPage />, () =>
      isUp ? Response.json([summary]) : problem(503, 'unavailable'),
    )
    await screen.findByText('Dialogserierna kunde inte hämtas')
    isUp = true
    await userEvent.click(screen.getByRole('button', { name: 'Försök igen' }))
    expect(await screen.findByText('Hållbar energi')).toBeDefined()
  })
})

describe('a series', () => {
  it('has its dialogues with their key figures, in order of time', async () => {
    const coming = { phase: 'preparing', plannedStart: instantAt('2027-02-22', '09:00') } as const
    showWhole(
      view({ dialogues: [dialogue('d1'), dialogue('d2', { ...coming, openFollowUps: 0, overdue: 0 })] }),
    )
    const section = await screen.findByRole('region', { name: /^Snabbdialoger/ })
    const rows = within(section).getAllByRole('listitem')
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('8 presentationer · 1 område · 3 uppföljningar · 1 öppen · 1 försenad'),
      expect.stringContaining('2027-02-22'),
    ])
    expect(rows[1]?.textContent).toContain('Planerad')
    // The other is a colleague's, whose room she has no way into.
    const links = within(section).getAllByRole('link')
    expect(links.map((link) => link.getAttribute('href'))).toEqual(['/d/d1/summary'])
  })

  it('tells of each area what came of it, and what was meant to come next', async () => {
    showWhole(view())
    const heading = await screen.findByRole('heading', { level: 3, name: 'Vätgas i stålindustrin' })
    expect(heading.closest('li')?.textContent).toContain(
      'Nästa steg: systemdemonstrator · öppen · från dialogen 2026-11-23 · 1 öppen uppföljning',
    )
  })

  it('keeps areas that are done or dropped back until they are asked for', async () => {
    showWhole(view({ areas: [area(), area({ areaId: 'a2', subject: 'Laddinfrastruktur', status: 'done' })] }))
    await screen.findByText('Vätgas i stålindustrin')
    expect(screen.queryByText('Laddinfrastruktur')).toBeNull()
    await userEvent.click(screen.getByLabelText('Visa även klara och strukna (1)'))
    expect(screen.getByText('Laddinfrastruktur')).toBeDefined()
  })

  it('leads to its open follow-ups in the table, with the filter in the address', async () => {
    showWhole(view({ openFollowUps: [followUp('f1')] }))
    expect(await screen.findByText('Skulle ha varit klart 2026-12-15')).toBeDefined()
    const link = screen.getByRole('link', { name: 'Visa alla öppna i tabellen' })
    expect(link.getAttribute('href')).toBe('/follow-ups?series=s1&status=open%2Cin-progress&whose=all')
  })

  it('tells of each round how many answered, and what each side said in it', async () => {
    const round = { dialogueId: 'd1', sides: 2 } as const
    const answer = { areaId: 'a1', organisationId: 'varmland', kinds: ['project', 'contact'] as const }
    showWhole(
      view({
        rounds: [
          {
            ...round,
            id: 'r1',
            opensOn: '2027-01-04',
            dueOn: '2027-01-18',
            stage: 'closed',
            answers: [{ ...answer, kinds: [...answer.kinds], reportedAt: instantAt('2027-01-11', '10:00') }],
          },
          {
            ...round,
            id: 'r2',
            opensOn: '2027-05-23',
            dueOn: '2027-06-06',
            stage: 'planned',
            answers: [],
          },
        ],
      }),
    )
    const section = await screen.findByRole('region', { name: 'Omgångar för återkoppling' })
    const shown = within(section)
    expect(shown.getByText('2027-01-04 – 2027-01-18 · avslutad')).toBeDefined()
    expect(shown.getByText('2027-05-23 – 2027-06-06 · planerad')).toBeDefined()
    expect(shown.getAllByText(/ av 2 svar/).map((each) => each.textContent)).toEqual(['1 av 2 svar (50 %)'])
    const row = shown.getByRole('row', { name: /^Vätgas i stålindustrin/ })
    const theirs = within(row).getByText('Region Värmland: projekt startat, kontakt tagen')
    expect(within(theirs).getByText('2027-01-11')).toBeDefined()
    expect(within(row).getByText('Vinnova: inget svar')).toBeDefined()
  })

  it('shows the pulse of a dialogue that enough have answered on, and says so of others', async () => {
    showWhole(view())
    expect(await screen.findByText(/Svaren visas när minst 5 har svarat/)).toBeDefined()
    cleanup()
    const pulse = {
      answers: 5,
      valuable: [0, 0, 1, 2, 2],
      valuableMean: 4.2,
      rightActors: { yes: 4, partly: 1, no: 0 },
      next: ['Mer om finansiering'],
    } as const
    showWhole(view({ dialogues: [dialogue('d1', { pulse })] }))
    expect(
      await screen.findByRole('row', { name: 'Smart energi 2026-11-23 5 4,2 ja 4, delvis 1, nej 0' }),
    ).toBeDefined()
  })

  it('has a place for the ways to more of it', async () => {
    showWhole(view())
    expect(await screen.findByText('Mer om Hållbar energi')).toBeDefined()
  })

  it('is renamed by whoever leads on it', async () => {
    const { bodies } = showPage('/series/:seriesId', '/series/s1', page, (method) =>
      Response.json(method === 'GET' ? view() : { ...view().series, title: 'Energi' }),
    )
    await userEvent.click(await screen.findByRole('button', { name: 'Ändra' }))
    const name = screen.getByLabelText('Namn')
    await userEvent.clear(name)
    await userEvent.type(name, 'Energi')
    await userEvent.click(screen.getByRole('button', { name: 'Spara' }))
    await expect.poll(() => bodies).toContainEqual({ title: 'Energi', theme: 'Energi och klimat' })
  })

  it('closes the form when it is saved as it was too, and goes back to what opened it', async () => {
    showPage('/series/:seriesId', '/series/s1', page, (method) =>
      Response.json(method === 'GET' ? view() : view().series),
    )
    const opener = await screen.findByRole('button', { name: 'Ändra' })
    await userEvent.click(opener)
    await userEvent.click(screen.getByRole('button', { name: 'Spara' }))
    await expect.poll(() => screen.queryByLabelText('Namn')).toBeNull()
    expect(document.activeElement).toBe(opener)
  })

  it('offers those who may not lead on it neither', async () => {
    showWhole(view({ mayManage: false }))
    await screen.findByRole('heading', { name: 'Hållbar energi' })
    expect(screen.queryByRole('link', { name: 'Starta nästa dialog' })).toBeNull()
    expect(screen.queryByRole('button', { name: 'Ändra' })).toBeNull()
  })

  it('begins with a first dialogue of its own', async () => {
    showWhole(view({ dialogues: [], areas: [], openFollowUps: [] }))
    const link = await screen.findByRole('link', { name: 'Skapa den första dialogen' })
    expect(link.getAttribute('href')).toBe('/new?series=s1')
  })

  it('of others is no series here', async () => {
    showPage('/series/:seriesId', '/series/s1', page, () => problem(404, 'not-found'))
    expect(await screen.findByText('Serien finns inte här')).toBeDefined()
  })
})
