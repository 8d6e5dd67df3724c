// What every read model of results keeps to.
import { describe, expect, it } from 'vitest'
import type { HeldDialogue } from '#shared/dialogue/report/heldDialogue.ts'
import { err, ok } from '#shared/lib/result.ts'
import { minutes } from '#shared/time/instant.ts'
import { at, difficultText, noResults, summaryOf } from './examples.ts'
import type { OpenTwice } from './openTwice.ts'
import {
  idsFound,
  orebro,
  queryOf,
  resultsOf,
  skane,
  storedArea,
  storedFollowUp,
  today,
  vinnova,
} from './resultExamples.ts'

export function resultsContract(open: OpenTwice): void {
  describe('follow-ups', () => {
    it('are found as they were last written, with what is told of their dialogue', async () => {
      const { one, other } = await open()
      const first = storedFollowUp('a')
      await one.events.append(resultsOf('dialogue', 0, { followUps: [first], seriesId: 'energi' }))
      const later = { ...first, what: difficultText, status: 'done' as const, revision: 2 }
      const summary = { title: 'Ny titel', plannedStart: at(7) }
      await one.events.append(resultsOf('dialogue', 1, { followUps: [later], seriesId: 'energi' }, summary))
      const dialogue = { dialogueId: 'dialogue', dialogueTitle: 'Ny titel', dialogueStart: at(7) }
      const row = { ...later, ...dialogue, seriesId: 'energi' }
      expect((await other.results.followUps(queryOf())).rows).toEqual([row])
      expect(await other.results.followUpsById('dialogue', ['a', 'nothing'])).toEqual([row])
      expect(await other.results.followUpsById('elsewhere', ['a'])).toEqual([])
    })

    it('stay as they were when the append loses', async () => {
      const { one } = await open()
      await one.events.append(resultsOf('dialogue', 0, { followUps: [storedFollowUp('a')] }))
      const late = resultsOf('dialogue', 0, { followUps: [storedFollowUp('b')] })
      expect(await one.events.append(late)).toEqual(err('conflict'))
      expect(await idsFound(one, queryOf())).toEqual(['a'])
    })

    it('are found by each thing a filter can ask for', async () => {
      const { one } = await open()
      const area = { id: 'area', subject: 'Vätgas i Bergslagen' }
      await one.events.append(
        resultsOf('dialogue', 0, {
          seriesId: 'energi',
          followUps: [
            storedFollowUp('a'),
            storedFollowUp('b', { owner: orebro, regions: [orebro], actors: [], dueDate: '2026-11-30' }),
            storedFollowUp('c', { area, dueDate: null, status: 'in-progress' }),
            storedFollowUp('d', { status: 'done', dueDate: '2026-11-01', what: 'ÅTERKOPPLA till panelen' }),
          ],
        }),
      )
      await one.events.append(resultsOf('other', 0, { followUps: [storedFollowUp('e')] }))
      const found = (filter: Parameters<typeof queryOf>[0]) => idsFound(one, queryOf(filter))
      expect(await found({ regions: ['orebro', 'nowhere'] })).toEqual(['b'])
      expect(await found({ actors: ['vinnova'], dialogues: ['dialogue'] })).toEqual(['d', 'a', 'c'])
      expect(await found({ owners: ['orebro'] })).toEqual(['b'])
      expect(await found({ series: ['energi'], statuses: ['open'] })).toEqual(['b', 'a'])
      expect(await found({ dialogues: ['other'] })).toEqual(['e'])
      expect(await found({ statuses: ['done', 'in-progress'] })).toEqual(['d', 'c'])
      expect(await found({ overdue: true })).toEqual(['b'])
      expect(await found({ dueFrom: '2026-11-30', dueTo: '2026-11-30' })).toEqual(['b'])
      expect(await found({ dueTo: '2026-11-29' })).toEqual(['d'])
      expect(await found({ text: 'bergslagen VÄTGAS' })).toEqual(['c'])
      expect(await found({ text: 'återkoppla' })).toEqual(['d'])
      expect(await found({ text: 'örebro' })).toEqual(['b'])
      expect(await found({ text: '%' })).toEqual([])
    })

    it('come in every order that can be asked for, Swedish names as in a Swedish list', async () => {
      const { one } = await open()
      const rows = [
        storedFollowUp('a', { owner: orebro, what: 'Öppna', updatedAt: at(3), dueDate: null }),
        storedFollowUp('b', { owner: skane, what: 'Ändra', updatedAt: at(1), status: 'dropped' }),
        storedFollowUp('c', { owner: vinnova, what: 'återta', updatedAt: at(2), dueDate: '2026-11-01' }),
        storedFollowUp('d', { owner: skane, what: 'Zooma', updatedAt: at(4), status: 'in-progress' }),
      ]
      await one.events.append(resultsOf('dialogue', 0, { followUps: rows }))
      const found = (filter: Parameters<typeof queryOf>[0]) => idsFound(one, queryOf(filter))
      expect(await found({ sort: 'what' })).toEqual(['d', 'c', 'b', 'a'])
      expect(await found({ sort: 'what', descending: true })).toEqual(['a', 'b', 'c', 'd'])
      expect(await found({ sort: 'owner' })).toEqual(['b', 'd', 'a', 'c'])
      expect(await found({ sort: 'updated', descending: true })).toEqual(['d', 'a', 'c', 'b'])
      expect(await found({ sort: 'status' })).toEqual(['a', 'c', 'd', 'b'])
      expect(await found({ sort: 'due' })).toEqual(['c', 'b', 'd', 'a'])
      expect(await found({ sort: 'due', descending: true })).toEqual(['b', 'd', 'c', 'a'])
    })

    it('come in pages, and are counted whatever page is asked for', async () => {
      const { one } = await open()
      const followUps = ['a', 'b', 'c', 'd', 'e'].map((id, index) =>
        storedFollowUp(id, { status: index < 2 ? 'done' : 'open', dueDate: '2026-11-01' }),
      )
      await one.events.append(resultsOf('dialogue', 0, { followUps }))
      const page = await one.results.followUps(queryOf({}, { offset: 2, limit: 2 }))
      expect(page.rows.map(({ followUpId }) => followUpId)).toEqual(['c', 'd'])
      expect(page.byStatus).toEqual({ open: 3, 'in-progress': 0, done: 2, dropped: 0 })
      expect(page.overdue).toBe(3)
      const beyond = await one.results.followUps(queryOf({}, { offset: 100 }))
      expect(beyond).toEqual({ ...page, rows: [] })
    })

    it('come whole under the largest limit there is', async () => {
      const { one } = await open()
      const followUps = ['a', 'b'].map((id) => storedFollowUp(id))
      await one.events.append(resultsOf('dialogue', 0, { followUps }))
      const whole = queryOf({}, { limit: Number.MAX_SAFE_INTEGER })
      expect(await idsFound(one, whole)).toEqual(['a', 'b'])
      expect(await idsFound(one, { ...whole, offset: 1 })).toEqual(['b'])
    })

    it('are looked for in some dialogues, and wherever some organisations own', async () => {
      const { one } = await open()
      await one.events.append(resultsOf('seen', 0, { followUps: [storedFollowUp('a')] }))
      const theirs = storedFollowUp('c', { owner: skane, regions: [], actors: [] })
      await one.events.append(resultsOf('unseen', 0, { followUps: [storedFollowUp('b'), theirs] }))
      const scope = { dialogueIds: ['seen'], organisationIds: ['skane'] }
      expect(await idsFound(one, queryOf({}, { scope }))).toEqual(['a', 'c'])
      const nothing = { dialogueIds: [], organisationIds: [] }
      expect(await idsFound(one, queryOf({}, { scope: nothing }))).toEqual([])
      const { regions, actors, owners, dialogueIds } = await one.results.followUpNames(scope)
      expect({ regions, actors }).toEqual({ regions: [skane], actors: [vinnova] })
      expect(owners.map(({ name }) => name).toSorted()).toEqual(['Region Skåne', 'Vinnova'])
      expect(dialogueIds.toSorted()).toEqual(['seen', 'unseen'])
      expect(await one.results.followUpNames(nothing)).toEqual({
        regions: [],
        actors: [],
        owners: [],
        dialogueIds: [],
      })
    })
  })

  it('areas are found by dialogue and by the organisations they name, the earliest dialogue first', async () => {
    const { one } = await open()
    const report = {
      kinds: ['contact' as const],
      text: difficultText,
      link: null,
      day: today,
      id: 'report',
      areaId: 'b',
      organisationId: 'orebro',
      reportedAt: at(9),
      reportedBy: 'person',
    }
    const reported = storedArea('b', {
      regions: [orebro],
      outcome: {
        sides: [
          { organisationId: 'orebro', report },
          { organisationId: 'vinnova', report: null },
        ],
        agreement: 'agreed',
        complete: false,
      },
    })
    await one.events.append(resultsOf('late', 0, { areas: [storedArea('a')] }, { plannedStart: at(9) }))
    await one.events.append(
      resultsOf('early', 0, { areas: [reported, storedArea('c', { recordedAt: at(0) })] }),
    )
    const found = async (dialogueIds: string[], organisationIds: string[]) =>
      (await one.results.areas({ dialogueIds, organisationIds })).map(({ areaId }) => areaId)
    expect(await found(['late', 'early'], [])).toEqual(['c', 'b', 'a'])
    expect(await found([], ['orebro'])).toEqual(['b'])
    expect(await found([], ['skane'])).toEqual(['c', 'a'])
    expect((await one.results.areas('everywhere')).map(({ areaId }) => areaId)).toEqual(['c', 'b', 'a'])
    expect((await one.results.areas({ dialogueIds: [], organisationIds: ['orebro'] }))[0]).toEqual({
      ...reported,
      dialogueId: 'early',
      dialogueTitle: 'Hållbar industri',
      dialogueStart: at(0),
      seriesId: null,
    })
  })

  it('rounds are those that were last written, by the day they open', async () => {
    const { one } = await open()
    const round = (id: string, opensOn: string) => ({ id, opensOn, dueOn: '2027-01-31' })
    await one.events.append(resultsOf('dialogue', 0, { rounds: [round('b', '2027-01-02')] }))
    await one.events.append(resultsOf('other', 0, { rounds: [round('a', '2027-01-01')] }))
    await one.events.append(resultsOf('dialogue', 1, { rounds: null }))
    const ids = async (dialogues: readonly string[] | 'all') =>
      (await one.results.rounds(dialogues)).map(({ id }) => id)
    expect(await ids('all')).toEqual(['a', 'b'])
    expect(await ids(['dialogue'])).toEqual(['b'])
    await one.events.append(resultsOf('dialogue', 2, { rounds: [] }))
    expect(await ids('all')).toEqual(['a'])
  })

  it('dialogues that have been held are found while they have ended, the earliest first', async () => {
    const { one, other } = await open()
    const held: HeldDialogue = {
      startedAt: at(0),
      endedAt: at(60),
      organisations: [{ ...skane, kind: 'region', part: 'presents', tookPart: true }],
      presentations: [
        {
          slotId: 'slot',
          presenterId: 'skane',
          planned: minutes(10),
          used: minutes(9),
          heardBy: [{ organisationId: 'vinnova', share: 0.25 }],
        },
      ],
    }
    const ended = { phase: 'ended' as const }
    await one.events.append(resultsOf('late', 0, { held }, { ...ended, plannedStart: at(9) }))
    await one.events.append(resultsOf('early', 0, { held, seriesId: 'energi' }, ended))
    await one.events.append(resultsOf('live', 0, {}))
    const ids = async () =>
      (await other.results.held(['late', 'live', 'early'])).map(({ dialogueId }) => dialogueId)
    expect(await ids()).toEqual(['early', 'late'])
    expect(await other.results.held(['early'])).toEqual([
      {
        ...held,
        dialogueId: 'early',
        dialogueTitle: 'Hållbar industri',
        dialogueStart: at(0),
        seriesId: 'energi',
      },
    ])
    await one.events.append(resultsOf('late', 1, {}, { phase: 'live' }))
    expect(await ids()).toEqual(['early'])
    const again = { ...held, endedAt: at(70) }
    await one.events.append(resultsOf('late', 2, { held: again }, ended))
    await one.events.append(resultsOf('late', 3, {}, ended))
    expect((await other.results.held(['late']))[0]?.endedAt).toBe(at(70))
  })

  it('a dialogue is found by its series', async () => {
    const { one } = await open()
    await one.events.append(resultsOf('one', 0, { seriesId: 'energi' }))
    await one.events.append(resultsOf('two', 0, { seriesId: 'energi' }))
    await one.events.append(resultsOf('alone', 0, {}))
    await one.events.append(resultsOf('other', 0, { seriesId: 'transporter' }))
    const inSeries = async (...ids: string[]) => (await one.results.dialoguesInSeries(ids)).toSorted()
    expect(await inSeries('energi')).toEqual(['one', 'two'])
    expect(await inSeries('transporter', 'energi')).toEqual(['one', 'other', 'two'])
    expect(await inSeries('nothing')).toEqual([])
    expect(await inSeries()).toEqual([])
    expect(await one.results.seriesOf(['one', 'alone', 'nowhere'])).toEqual(new Map([['one', 'energi']]))
    await one.events.append(resultsOf('one', 1, { seriesId: null }))
    expect(await inSeries('energi')).toEqual(['two'])
  })

  describe('writing read models anew', () => {
    const rewrite = (seq: number) => ({
      dialogueId: 'dialogue',
      seq,
      readModels: {
        summary: summaryOf('dialogue', { title: 'Läst ur loggen' }),
        present: 0,
        seats: [],
        results: { ...noResults, followUps: [storedFollowUp('b')] },
      },
    })

    it('takes the place of what was there', async () => {
      const { one } = await open()
      await one.events.append(resultsOf('dialogue', 0, {}))
      expect(await one.events.outdated()).toEqual([])
      expect(await one.events.rewrite(rewrite(1))).toEqual(ok(undefined))
      expect(await idsFound(one, queryOf())).toEqual(['b'])
      expect(await one.events.summaries(['dialogue'])).toMatchObject([{ title: 'Läst ur loggen' }])
    })

    it('is refused when more has happened since', async () => {
      const { one } = await open()
      await one.events.append(resultsOf('dialogue', 0, {}))
      await one.events.append(resultsOf('dialogue', 1, {}))
      expect(await one.events.rewrite(rewrite(1))).toEqual(err('conflict'))
      expect(await idsFound(one, queryOf())).toEqual([])
    })
  })
}
