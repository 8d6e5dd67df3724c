// @vitest-environment jsdom
// What areas led to, with a server that answers as the test says.
import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { SessionProvider } from '#client/connection/session.tsx'
import { AreaOutcomes } from '#client/features/outcomes/AreaOutcomes.tsx'
import { OutcomesPage } from '#client/features/outcomes/OutcomesPage.tsx'
import { ToReport } from '#client/features/outcomes/ToReport.tsx'
import type { OutcomeReports } from '#shared/protocol/http/outcomes.ts'
import { instant } from '#shared/time/instant.ts'
import { showRoom } from '#test/client/showRoom.tsx'
import { DialogueBuilder } from '#test/shared/dialogueBuilder.ts'
import { anArea, aReport } from './areas.ts'

const dialogue = new DialogueBuilder({
  organisations: [
    { id: 'vinnova', name: 'Vinnova', kind: 'national-actor', part: 'panel' },
    { id: 'dalarna', name: 'Region Dalarna', kind: 'region', part: 'presents' },
  ],
})

const seats = [
  { dialogueId: 'd1', personId: 'p1', name: 'Exempel', organisationId: 'dalarna', role: 'presenter' },
]

/** Shows it to a presenter of Region Dalarna's. What is sent is kept, and answered with `answer`. */
function show(view: ReactNode, answer: object = { ok: true, seq: 2 }, state = dialogue.state) {
  const sent: { readonly path: string; readonly body: unknown }[] = []
  const history: OutcomeReports = {
    reports: [aReport({ text: 'Vi har träffats' }), aReport({ id: 'o0', kinds: ['nothing'] })],
    people: [{ id: 'p1', name: 'Kollega Exempel' }],
  }
  vi.stubGlobal('fetch', (path: string, { body }: { body?: string }) => {
    if (path === '/api/session') return Promise.resolve(Response.json({ account: null, seats }))
    if (body === undefined) return Promise.resolve(Response.json(history))
    sent.push({ path, body: JSON.parse(body) })
    return Promise.resolve(Response.json(answer))
  })
  showRoom(<SessionProvider>{view}</SessionProvider>, state, dialogue.now)
  return sent
}

afterEach(cleanup)

describe('an area', () => {
  it('shows both sides beside each other, and says where they differ', () => {
    show(
      <AreaOutcomes
        areas={[
          anArea({ dalarna: aReport({ kinds: ['project'] }), vinnova: aReport({ kinds: ['nothing'] }) }),
        ]}
      />,
    )
    expect(screen.getByText('Sidorna säger olika saker')).toBeDefined()
    const regions = screen.getByRole('region', { name: /^Regioner/ })
    const actors = screen.getByRole('region', { name: /^Nationella aktörer/ })
    expect(within(regions).getByText('Projekt startat')).toBeDefined()
    expect(within(actors).getByText('Inget än')).toBeDefined()
  })

  it('says that both say the same, and for whom it waits', () => {
    show(
      <AreaOutcomes
        areas={[
          anArea({ dalarna: aReport(), vinnova: aReport() }),
          anArea({ dalarna: aReport(), vinnova: null }, { areaId: 'a2' }),
          anArea({ dalarna: null, vinnova: null }, { areaId: 'a3' }),
        ]}
      />,
    )
    expect(screen.getByText('Sidorna säger samma sak')).toBeDefined()
    expect(screen.getByText('Väntar på Vinnova')).toBeDefined()
    expect(screen.getByText('Ingen har återkopplat än')).toBeDefined()
  })

  it('lets somebody report for her own organisation alone', async () => {
    show(<AreaOutcomes areas={[anArea({ dalarna: null, vinnova: null })]} />)
    expect(
      await screen.findByRole('button', { name: /^Berätta vad det ledde till: .*Region Dalarna$/ }),
    ).toBeDefined()
    expect(screen.queryByRole('button', { name: /Vinnova$/ })).toBeNull()
  })

  it('shows everything that has been reported before', async () => {
    show(<AreaOutcomes areas={[anArea({ dalarna: aReport(), vinnova: null })]} />)
    await userEvent.click(screen.getByRole('button', { name: /^Historik/ }))
    expect(await screen.findByText(/Region Dalarna \(Kollega Exempel\): Inget än/)).toBeDefined()
    expect(screen.getByText('Vi har träffats')).toBeDefined()
  })
})

describe('reporting', () => {
  const open = async () => {
    await userEvent.click(
      await screen.findByRole('button', { name: /^Berätta vad det ledde till: .*Region Dalarna$/ }),
    )
    return screen.findByRole('button', { name: 'Spara återkopplingen' })
  }
  const area = anArea({ dalarna: null, vinnova: null })

  it('sends kinds, text, link and day for the organisation', async () => {
    const told = vi.fn<() => void>()
    const sent = show(<AreaOutcomes areas={[area]} onReported={told} />)
    const save = await open()
    await userEvent.click(screen.getByLabelText('Kontakt tagen'))
    await userEvent.click(screen.getByLabelText('Ansökan'))
    await userEvent.type(screen.getByLabelText('Berätta mer'), 'Vi söker tillsammans')
    await userEvent.type(screen.getByLabelText('Länk'), 'https://example.org/ansokan')
    await userEvent.type(screen.getByLabelText('När skedde det?'), '2026-01-12')
    await userEvent.click(save)
    await vi.waitFor(() => expect(told).toHaveBeenCalledOnce())
    expect(sent).toMatchObject([
      {
        path: '/api/dialogues/d1/commands?as=p1',
        body: {
          command: {
            type: 'outcome.report',
            areaId: 'a1',
            organisationId: 'dalarna',
            fields: {
              kinds: ['contact', 'application'],
              text: 'Vi söker tillsammans',
              link: 'https://example.org/ansokan',
              day: '2026-01-12',
            },
          },
        },
      },
    ])
  })

  it('knows that nothing stands alone', async () => {
    show(<AreaOutcomes areas={[area]} />)
    await open()
    await userEvent.click(screen.getByLabelText('Finansiering'))
    await userEvent.click(screen.getByLabelText('Inget än'))
    expect(screen.getByLabelText<HTMLInputElement>('Finansiering').checked).toBe(false)
    await userEvent.click(screen.getByLabelText('Demonstrator'))
    expect(screen.getByLabelText<HTMLInputElement>('Inget än').checked).toBe(false)
  })

  it('says what is missing or wrong before anything is sent', async () => {
    const sent = show(<AreaOutcomes areas={[area]} />)
    const save = await open()
    await userEvent.type(screen.getByLabelText('Länk'), 'javascript:alert(1)')
    await userEvent.type(screen.getByLabelText('När skedde det?'), '2999-01-01')
    await userEvent.click(save)
    expect(screen.getByText('Välj minst ett svar.')).toBeDefined()
    expect(screen.getByText('Skriv hela adressen, med https:// först.')).toBeDefined()
    expect(screen.getByText('Dagen ligger i framtiden.')).toBeDefined()
    expect(sent).toEqual([])
  })

  it('keeps what was written when the server refuses, and says why', async () => {
    const rejection = { code: 'not-allowed', message: '' }
    show(<AreaOutcomes areas={[area]} />, { ok: false, rejection })
    const save = await open()
    await userEvent.click(screen.getByLabelText('Kontakt tagen'))
    await userEvent.click(save)
    expect((await screen.findByRole('alert')).textContent).toBe('Din roll får inte göra det här.')
    expect(screen.getByLabelText<HTMLInputElement>('Kontakt tagen').checked).toBe(true)
  })
})

describe('what an organisation may report on', () => {
  it('shows what a round asks about, by when, and the rest when wanted', async () => {
    const asked = anArea({ dalarna: null, vinnova: null })
    const other = anArea({ dalarna: null, vinnova: null }, { areaId: 'a2', subject: 'Precisionshälsa' })
    const organisation = { id: 'dalarna', name: 'Region Dalarna' }
    const round = {
      id: 'r1',
      opensOn: '2027-01-04',
      dueOn: '2027-01-18',
      dialogueId: 'd1',
      stage: 'open' as const,
      reported: 0,
      sides: 2,
    }
    show(
      <ToReport
        toReport={[
          { area: asked, organisation, report: null, askedBy: round },
          { area: other, organisation, report: null, askedBy: null },
        ]}
        onReported={() => undefined}
      />,
    )
    expect(screen.getByText('1 område väntar på er återkoppling.')).toBeDefined()
    expect(screen.getByText('Svara senast 18 januari 2027')).toBeDefined()
    expect(screen.queryByText('Precisionshälsa')).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: 'Visa 1 område till' }))
    expect(screen.getByText('Precisionshälsa')).toBeDefined()
  })
})

describe('the rounds of a dialogue', () => {
  const held = new DialogueBuilder({
    plannedStart: instant(Date.UTC(2026, 10, 23, 8)),
    organisations: [
      { id: 'vinnova', name: 'Vinnova', kind: 'national-actor', part: 'panel' },
      { id: 'dalarna', name: 'Region Dalarna', kind: 'region', part: 'presents' },
    ],
  })
  held.invite('leader', 'vinnova', 'facilitator').by('leader', {
    type: 'area.record',
    slotId: null,
    fields: { subject: 'Vätgas', regionIds: ['dalarna'], actorIds: ['vinnova'], nextStep: 'other' },
  })

  it('are opened by the facilitator, at once or on another day', async () => {
    const sent = show(<OutcomesPage letters={null} />, undefined, held.state)
    expect(screen.getByText('Ingen omgång är öppnad än.')).toBeDefined()
    await userEvent.click(screen.getByRole('button', { name: 'Öppna en omgång' }))
    await userEvent.click(screen.getByRole('radio', { name: /^Sex månader efter dialogen/ }))
    await userEvent.click(screen.getByRole('button', { name: 'Öppna omgången' }))
    await screen.findByText('Omgången är öppnad.')
    expect(sent).toMatchObject([{ body: { command: { type: 'reportRound.open' } } }])
  })

  it('refuse a last day for answers before the first', async () => {
    const sent = show(<OutcomesPage letters={null} />, undefined, held.state)
    await userEvent.click(screen.getByRole('button', { name: 'Öppna en omgång' }))
    await userEvent.clear(screen.getByLabelText('Svar senast'))
    await userEvent.type(screen.getByLabelText('Svar senast'), '2020-01-01')
    await userEvent.click(screen.getByRole('button', { name: 'Öppna omgången' }))
    expect(screen.getByText(/^Sista svarsdag kan inte vara före/)).toBeDefined()
    expect(sent).toEqual([])
  })
})
