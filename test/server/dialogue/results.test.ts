// What dialogues have led to is written beside each log as it grows, and can be read from the log again.
import { DatabaseSync } from 'node:sqlite'
import { expect, it } from 'vitest'
import { rebuildReadModels } from '#server/dialogue/rebuildReadModels.ts'
import { databaseFile, openSqliteStorage } from '#server/storage/sqlite/open.ts'
import { migrate, migrations } from '#server/storage/sqlite/migrate.ts'
import { instant } from '#shared/time/instant.ts'
import { queryOf } from '#test/contract/resultExamples.ts'
import { temporaryFolder } from '#test/ground/temporaryFolder.ts'
import { give, house } from './house.ts'

const area = {
  subject: 'Vätgas i Bergslagen',
  regionIds: ['dalarna'],
  actorIds: ['vinnova'],
  nextStep: 'joint-call' as const,
  nextStepNote: null,
  status: 'open' as const,
}

async function played() {
  const built = await house()
  const { room } = built
  await give(room, 'leader', { type: 'area.record', slotId: null, fields: area })
  const areaId = Object.keys(room.state.areas.areas)[0] ?? ''
  const slot = room.state.agenda.slots.find(({ organisationId }) => organisationId === 'halland')
  const fields = { what: 'Boka möte', ownerOrganisationId: 'skane', areaId }
  await give(room, 'leader', { type: 'followUp.record', slotId: slot?.id ?? null, fields })
  const followUpId = Object.keys(room.state.followUps.followUps)[0] ?? ''
  const rows = async () => (await built.ground.storage.results.followUps(queryOf())).rows
  return { ...built, areaId, followUpId, rows }
}

it('a follow-up concerns the regions and actors of its area, its slot and its owner', async () => {
  const { rows, areaId } = await played()
  expect(await rows()).toMatchObject([
    {
      what: 'Boka möte',
      dialogueTitle: 'Smart energi',
      owner: { id: 'skane', name: 'Region Skåne' },
      area: { id: areaId, subject: 'Vätgas i Bergslagen' },
      regions: [{ id: 'dalarna' }, { id: 'halland' }, { id: 'skane', name: 'Region Skåne' }],
      actors: [{ id: 'vinnova', name: 'Vinnova' }],
      comments: 0,
      revision: 1,
    },
  ])
})

it('rows follow every change of what they name', async () => {
  const { room, ground, rows, areaId, followUpId } = await played()
  await ground.scheduler.advance(60_000)
  await give(room, 'leader', { type: 'followUp.comment', followUpId, text: 'Ringt' })
  await give(room, 'leader', {
    type: 'area.change',
    areaId,
    baseRevision: 1,
    changes: { subject: 'Vätgas', regionIds: [] },
  })
  await give(room, 'leader', {
    type: 'organisation.change',
    organisation: { id: 'skane', name: 'Skåne', kind: 'region', part: 'listens' },
  })
  expect(await rows()).toMatchObject([
    {
      owner: { name: 'Skåne' },
      area: { subject: 'Vätgas' },
      regions: [{ id: 'halland' }, { id: 'skane', name: 'Skåne' }],
      comments: 1,
      updatedAt: instant(ground.scheduler.now()),
    },
  ])
})

it('an area shows what its sides report, and a round is there until it is cancelled', async () => {
  const { room, ground, areaId } = await played()
  const { results } = ground.storage
  const report = { kinds: ['project' as const], text: null, link: null, day: null }
  await give(room, 'leader', { type: 'outcome.report', areaId, organisationId: 'dalarna', fields: report })
  await give(room, 'leader', { type: 'reportRound.open', opensOn: '2099-01-01', dueOn: '2099-02-01' })
  const scope = { dialogueIds: [], organisationIds: ['vinnova'] }
  expect(await results.areas(scope)).toMatchObject([
    { areaId, outcome: { agreement: 'agreed', complete: false, sides: [{ report }, { report: null }] } },
  ])
  const [round] = await results.rounds('all')
  expect(round).toMatchObject({ opensOn: '2099-01-01', dialogueId: room.id })
  await give(room, 'leader', { type: 'reportRound.cancel', roundId: round?.id ?? '' })
  expect(await results.rounds('all')).toEqual([])
})

it('only what a command changes is written', async () => {
  const { room, events, followUpId } = await played()
  await give(room, 'leader', { type: 'dialogue.start' })
  expect(events.appends.at(-1)?.readModels.results).toEqual({
    seriesId: null,
    followUps: [],
    areas: [],
    rounds: null,
    held: null,
  })
  await give(room, 'leader', { type: 'followUp.comment', followUpId, text: 'Klart' })
  expect(events.appends.at(-1)?.readModels.results).toMatchObject({
    followUps: [{ followUpId }],
    areas: [],
  })
})

it('a database from before there were results gets them from its log, and only once', async () => {
  const { room, ground } = await played()
  const log = await ground.storage.events.read(room.id, 0)
  const file = databaseFile(temporaryFolder())
  const old = new DatabaseSync(file)
  migrate(old, migrations.slice(0, 4))
  const insert = old.prepare('INSERT INTO events (dialogueId, seq, at, by, event) VALUES (?, ?, ?, ?, ?)')
  for (const { seq, at, by, event } of log) insert.run(room.id, seq, at, by, JSON.stringify(event))
  old.exec(`INSERT INTO dialogues VALUES ('${room.id}', 'x', 'x', 'x', 1, 1, 'ended', 0, 0, 0, 0)`)
  old.close()

  const storage = openSqliteStorage(file)
  expect(await rebuildReadModels(storage.events)).toBe(1)
  const found = await storage.results.followUps(queryOf())
  expect(found).toEqual(await ground.storage.results.followUps(queryOf()))
  expect(found.rows).toHaveLength(1)
  expect(await storage.results.areas('everywhere')).toEqual(await ground.storage.results.areas('everywhere'))
  expect(await rebuildReadModels(storage.events)).toBe(0)
  await storage.close()
})
