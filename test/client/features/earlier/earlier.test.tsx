// @vitest-environment jsdom
// What is left from last time: gathered by presenter, told with its history, and taken up in the agenda.
import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { tellHistory } from '#client/app/tellHistory.tsx'
import { EarlierDrawer } from '#client/features/earlier/EarlierDrawer.tsx'
import { EarlierForPresenter } from '#client/features/earlier/EarlierForPresenter.tsx'
import { EarlierSection } from '#client/features/earlier/EarlierSection.tsx'
import type { Organisation } from '#shared/dialogue/organisation.ts'
import type { DialogueState } from '#shared/dialogue/state.ts'
import type { EarlierResults } from '#shared/protocol/http/series.ts'
import type { Seat } from '#shared/protocol/socket.ts'
import { minutes } from '#shared/time/instant.ts'
import { instantAt } from '#shared/time/stockholm.ts'
import { showRoom } from '#test/client/showRoom.tsx'
import { DialogueBuilder } from '#test/shared/dialogueBuilder.ts'
import { area, followUp, view } from '../series/exampleSeries.ts'

const organisations: readonly Organisation[] = [
  { id: 'vinnova', name: 'Vinnova', kind: 'national-actor', part: 'panel' },
  { id: 'dalarna', name: 'Region Dalarna', kind: 'region', part: 'presents' },
  { id: 'varmland', name: 'Region Värmland', kind: 'region', part: 'presents' },
]

const at = instantAt('2026-11-23', '09:30')
const common = { slotId: null, recordedAt: at, recordedBy: 'leader', revision: 2 }
const areaRow = area()
const meeting = followUp('f1', { regions: [{ id: 'dalarna', name: 'Region Dalarna' }] })
const own = followUp('f2', {
  what: 'Skriv en rapport',
  dueDate: '2027-03-01',
  overdue: false,
  actors: [{ id: 'vinnova', name: 'Vinnova' }],
})
const fields = { ownerPersonId: null, areaId: null, status: 'open' as const, ownerOrganisationId: 'vinnova' }

const results: EarlierResults = {
  series: view().series,
  areas: [
    {
      row: areaRow,
      area: {
        ...common,
        id: 'a1',
        subject: areaRow.subject,
        regionIds: ['varmland'],
        actorIds: ['vinnova'],
        nextStep: areaRow.nextStep,
        nextStepNote: null,
        status: 'open',
        history: [],
      },
    },
  ],
  followUps: [
    {
      row: meeting,
      followUp: {
        ...common,
        ...fields,
        id: 'f1',
        what: meeting.what,
        dueDate: meeting.dueDate,
        history: [
          {
            at: instantAt('2026-12-01', '10:00'),
            by: 'leader',
            revision: 2,
            changes: { status: { from: 'open', to: 'in-progress' } },
          },
        ],
        comments: [{ id: 'c1', at: instantAt('2027-01-11', '14:00'), by: 'leader', text: 'Möte i mars' }],
      },
    },
    {
      row: own,
      followUp: {
        ...common,
        ...fields,
        id: 'f2',
        what: own.what,
        dueDate: own.dueDate,
        history: [],
        comments: [],
      },
    },
  ],
  people: [{ id: 'leader', name: 'Facilitator Exempel' }],
}

const presenter: Seat = { personId: 'guest', name: 'Exempel', organisationId: 'varmland', role: 'presenter' }

function show(
  page: ReactNode,
  details: Partial<DialogueState['details']> = { seriesId: 's1' },
  seat?: Seat,
  answer = () => Response.json(results),
) {
  vi.stubGlobal('fetch', () => Promise.resolve(answer()))
  const dialogue = new DialogueBuilder({ organisations }).invite('leader', 'vinnova', 'facilitator')
  const { state } = dialogue
  return {
    state,
    ...showRoom(page, { ...state, details: { ...state.details, ...details } }, dialogue.now, seat),
  }
}

afterEach(cleanup)

describe('what is left from last time, among the preparations', () => {
  const section = <EarlierSection tell={tellHistory} />

  it('stands with its presenter, in the order of the agenda', async () => {
    show(section)
    await screen.findByText(/Boka möte/)
    const groups = screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)
    expect(groups).toEqual(['Region Dalarna', 'Region Värmland', 'Övrigt'])
  })

  it('tells whose it is, how it stands, and what was last said of it', async () => {
    show(section)
    const row = (await screen.findByText(/Boka möte/)).closest('li')
    expect(row?.textContent).toContain(
      'Vinnova · öppenskulle ha varit klart 2026-12-15från dialogen 2026-11-23',
    )
    expect(row?.textContent).toContain('2027-01-11 kl. 14.00 Facilitator Exempel kommenterade: Möte i mars')
    const lines = within(row ?? document.body).getAllByRole('list', {
      name: /^Historik för Boka/,
      hidden: true,
    })
    expect(lines.at(-1)?.children).toHaveLength(3)
  })

  it('tells what each side has reported that an area has led to', async () => {
    show(section)
    const row = (await screen.findByText(/Vätgas i stålindustrin/)).closest('li')
    expect(row?.textContent).toContain('sidorna säger olika saker')
    expect(row?.textContent).toContain('Region Värmland: projekt startat · Vinnova: kontakt tagen')
  })

  it('becomes a slot of the agenda by one press, with the region it concerns', async () => {
    const { given, state, setState } = show(section)
    await userEvent.click(
      await screen.findByRole('button', { name: 'Lägg i programmet: Vätgas i stålindustrin' }),
    )
    const last = state.agenda.slots.findLastIndex(({ organisationId }) => organisationId === 'varmland')
    expect(given).toEqual([
      {
        type: 'slot.add',
        kind: 'discussion',
        title: 'Vätgas i stålindustrin',
        organisationId: 'varmland',
        plannedMs: minutes(5),
        index: last + 1,
      },
    ])
    expect(await screen.findByText('Tillagt i programmet, 5 min.')).toBeDefined()
    const [first] = state.agenda.slots
    if (first === undefined) throw new Error('The agenda has an opening')
    setState({
      ...state,
      details: { ...state.details, seriesId: 's1' },
      agenda: { slots: [...state.agenda.slots, { ...first, id: 'new', title: 'Vätgas i stålindustrin' }] },
    })
    expect(await screen.findByText('Finns i programmet')).toBeDefined()
  })

  it('is put aside for this dialogue, and taken back', async () => {
    const { given } = show(section)
    await userEvent.click(screen.getByRole('switch', { name: 'Ta med som underlag till programmet' }))
    expect(given).toEqual([{ type: 'dialogue.changeDetails', changes: { leavesOutEarlier: true } }])
    cleanup()
    show(section, { seriesId: 's1', leavesOutEarlier: true })
    expect(screen.getByText('Underlaget är bortvalt i den här dialogen.')).toBeDefined()
  })

  it('leads to where it is worked with', async () => {
    show(section)
    const links = await screen.findAllByRole('link')
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      `/follow-ups?dialogue=d1&text=${encodeURIComponent(meeting.what).replaceAll('%20', '+')}&whose=all`,
      '/series/s1#a1',
      '/follow-ups?dialogue=d1&text=Skriv+en+rapport&whose=all',
    ])
  })

  it('is nothing in a dialogue of its own', () => {
    show(section, {})
    expect(screen.queryByText('Kvar sedan förra gången')).toBeNull()
  })
})

describe('what is left from last time, in the room', () => {
  it('waits behind a button that says how much it is', async () => {
    show(<EarlierDrawer tell={tellHistory} />)
    await userEvent.click(await screen.findByRole('button', { name: 'Kvar sedan förra gången (3)' }))
    expect(await screen.findByText(/Skriv en rapport/)).toBeDefined()
  })

  it('says so when it cannot be fetched, and can be tried again', async () => {
    let isUp = false
    show(<EarlierDrawer tell={tellHistory} />, { seriesId: 's1' }, undefined, () =>
      isUp ? Response.json(results) : Response.json({ code: 'unavailable' }, { status: 503 }),
    )
    await userEvent.click(await screen.findByRole('button', { name: 'Kvar sedan förra gången' }))
    await screen.findByText('Det som är kvar kunde inte hämtas')
    isUp = true
    await userEvent.click(screen.getByRole('button', { name: 'Försök igen' }))
    expect(await screen.findByText(/Skriv en rapport/)).toBeDefined()
  })

  it('is open to read for a presenter before the dialogue, without what only a facilitator does', async () => {
    show(<EarlierForPresenter tell={tellHistory} />, undefined, presenter)
    const summary = await screen.findByText('3 saker kvar för er sedan förra gången')
    expect(summary.closest('details')).toHaveProperty('open', true)
    expect(screen.queryByRole('button', { name: /programmet/ })).toBeNull()
    expect(screen.queryAllByRole('link')).toEqual([])
  })
})
