// The data for evaluation: the zip read back, what it says of itself, whom it names (nobody), and who may take it.
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { columns } from '#server/exports/evaluation/columns.ts'
import type { SessionView } from '#shared/protocol/http/session.ts'
import type { Browser } from './browser.ts'
import { firstFacilitator } from './dialogue.ts'
import { anotherDialogue, command } from './followUps.ts'
import { agreed, holdSeries } from './heldSeries.ts'
import { startTestServer } from './testServer.ts'

async function filesOf(browser: Browser, parameters = ''): Promise<Readonly<Record<string, string>>> {
  const answer = await browser.ask(`/api/evaluation.zip${parameters}`)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe('application/zip')
  const files = unzipSync(new Uint8Array(await answer.arrayBuffer()))
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]))
}

/** The rows of a table by the names of its columns. None of the example's fields holds a quotation mark. */
function rowsOf(csv: string | undefined): readonly Readonly<Record<string, string>>[] {
  const [header = '', ...lines] = (csv ?? '').trim().split('\r\n')
  const names = header.split(';')
  return lines.map((line) =>
    Object.fromEntries(line.split(';').map((value, index) => [names[index] ?? '', value] as const)),
  )
}

describe('the data for evaluation', () => {
  it('is a zip of every table, with the columns that its dictionaries describe in both languages', async () => {
    const { facilitator } = await holdSeries(await startTestServer())
    for (const language of ['sv', 'en']) {
      const files = await filesOf(facilitator, `?lang=${language}`)
      const tables = Object.keys(columns)
      expect(Object.keys(files)).toEqual([
        'README.md',
        'dictionary.csv',
        ...tables.map((name) => `${name}.csv`),
      ])
      const [, ...described] = (files['dictionary.csv'] ?? '').trim().split('\r\n')
      for (const [name, kinds] of Object.entries(columns)) {
        expect(files[`${name}.csv`]?.split('\r\n')[0]).toBe(Object.keys(kinds).join(';'))
        for (const column of Object.keys(kinds)) {
          expect(files['README.md']).toContain(`| ${column.replaceAll('_', String.raw`\_`)} |`)
          const line = described.find((each) => each.startsWith(`${name};${column};`))
          expect(line?.split(';').every((field) => field !== '')).toBe(true)
        }
      }
    }
  })

  it('tells how dialogues went and what they led to, so that tables can be joined', async () => {
    const { facilitator, series, first } = await holdSeries(await startTestServer())
    const files = await filesOf(facilitator)
    expect(files['README.md']).toMatch(/^[^|]+ \(rader: 1\)\.$/m)
    expect(rowsOf(files['series.csv'])).toMatchObject([
      { series_id: series.id, theme: 'Hållbar industri på ö' },
    ])
    expect(rowsOf(files['dialogues.csv'])).toMatchObject([
      { dialogue_id: first.id, series_id: series.id, phase: 'ended', started_at: '2026-11-21 09:00' },
      { title: 'Snabbdialog hösten' },
    ])
    const slots = rowsOf(files['slots.csv'])
    const dalarna = slots.find(
      ({ kind, organisation_id }) => kind === 'presentation' && organisation_id === 'dalarna',
    )
    expect(dalarna).toMatchObject({ planned_seconds: '600', used_seconds: '660', over_seconds: '60' })
    const hearings = rowsOf(files['hearings.csv']).filter(({ slot_id }) => slot_id === dalarna?.['slot_id'])
    expect(hearings.find(({ organisation_id }) => organisation_id === 'energimyndigheten')).toMatchObject({
      presenter_id: 'dalarna',
      heard_seconds: '660',
      heard_share: '1',
      wants_to_continue: '1',
      asked_question: '0',
    })
    expect(rowsOf(files['areas.csv'])[0]).toMatchObject({ agreement: 'differing', all_reported: '0' })
    expect(rowsOf(files['outcomes.csv'])).toMatchObject([
      { organisation_id: 'dalarna', side: 'region', kinds: 'contact', latest: '1' },
      { organisation_id: 'vinnova', side: 'actor', kinds: 'project' },
    ])
    expect(rowsOf(files['follow_ups.csv'])[0]).toMatchObject({
      what: agreed,
      has_contact: '1',
      due_on: '2026-12-24',
    })
    expect(rowsOf(files['report_rounds.csv'])).toMatchObject([
      { opens_on: '2026-12-21', due_on: '2027-01-21' },
    ])
    expect(rowsOf(files['pulse.csv'])[0]).toMatchObject({ answers: '5', valuable_mean: '4', valuable_4: '5' })
  })

  it('names nobody: no name, address or id of a person is in it, not even in what people wrote', async () => {
    const { facilitator, first, second } = await holdSeries(await startTestServer())
    const people = [...first.people, ...second.people]
    const [somebody] = people
    await command(facilitator, first.id, {
      type: 'followUp.record',
      slotId: null,
      fields: {
        what: `Ring deltagare  halland EXEMPELSON (${somebody?.email ?? ''}) om hamnen`,
        ownerOrganisationId: 'vinnova',
        ownerPersonId: somebody?.id ?? null,
        status: 'open',
        areaId: null,
        dueDate: null,
      },
    })
    const { account } = await facilitator.json<SessionView>('/api/session')
    const everybody = [
      ...people.flatMap(({ id, name, email }) => [id, name, email ?? '']),
      account?.personId ?? '',
      account?.name ?? '',
    ]
    const files = await filesOf(facilitator)
    for (const [name, contents] of Object.entries(files)) {
      const lower = contents.toLowerCase()
      for (const each of everybody) {
        expect(each).not.toBe('')
        expect({ name, holds: lower.includes(each.toLowerCase()) ? each : null }).toEqual({
          name,
          holds: null,
        })
      }
      expect(contents).not.toMatch(/[\w.]+@[\w.]+/)
    }
    expect(files['follow_ups.csv']).toContain('Ring [person] ([person]) om hamnen')
    expect(files['organisations.csv']).toContain('Region Dalarna')
  })

  it('has nothing of the pulse until five have answered', async () => {
    const server = await startTestServer()
    const { facilitator } = await holdSeries(server)
    const { pulse } = server.services.storage
    const answersOf = pulse.answers.bind(pulse)
    pulse.answers = async (ids) =>
      new Map([...(await answersOf(ids))].map(([id, answers]) => [id, answers.slice(1)]))
    expect(rowsOf((await filesOf(facilitator))['pulse.csv'])).toEqual([])
  })

  it('is for those who lead something, and holds what they lead', async () => {
    const server = await startTestServer()
    const { facilitator, first } = await holdSeries(server)
    for (const { browser } of first.people) {
      expect((await browser.ask('/api/evaluation.zip')).status).toBe(403)
    }
    await anotherDialogue(facilitator, { title: 'Utan serie' })
    const dialogues = rowsOf((await filesOf(facilitator))['dialogues.csv'])
    expect(dialogues.map(({ title, series_id }) => [title, series_id !== ''])).toContainEqual([
      'Utan serie',
      false,
    ])
    expect(dialogues).toHaveLength(3)
    const nobodyYet = await firstFacilitator(await startTestServer())
    expect((await nobodyYet.ask('/api/evaluation.zip')).status).toBe(403)
  })
})
