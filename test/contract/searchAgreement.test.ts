// Memory and SQLite find the same follow-ups, in the same order, whatever is looked for.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sortKeySchema } from '#shared/protocol/followUpFilter.ts'
import { statusSchema } from '#shared/dialogue/status.ts'
import { MemoryStorage } from '#server/storage/memory/storage.ts'
import { databaseFile, openSqliteStorage } from '#server/storage/sqlite/open.ts'
import { at } from './examples.ts'
import { queryOf, resultsOf, storedFollowUp } from './resultExamples.ts'
import { temporaryFolder } from '#test/ground/temporaryFolder.ts'

const organisation = fc.constantFrom(
  { id: 'skane', name: 'Region Skåne' },
  { id: 'orebro', name: 'region Örebro län' },
  { id: 'arvika', name: 'Ärvika' },
  { id: 'amal', name: 'Åmål' },
)
const day = fc.constantFrom('2026-11-01', '2026-12-01', '2026-12-24')
const status = fc.constantFrom(...statusSchema.options)
const word = fc.constantFrom('å', 'Ä', 'ö', 'é', 'z', 'n', ' ', '%', '_', '👩‍🔬')
const text = fc
  .array(word, { minLength: 1, maxLength: 4 })
  .map((words) => words.join('').trim())
  .filter((joined) => joined !== '')
const dialogueId = fc.constantFrom('one', 'two')
const someOf = (ids: readonly string[]) => fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 2 })
const organisationIds = someOf(['skane', 'orebro', 'arvika', 'nobody'])

const row = fc.record({
  what: text,
  owner: organisation,
  dueDate: fc.option(day),
  status,
  area: fc.option(text.map((subject) => ({ id: 'area', subject }))),
  regions: fc.uniqueArray(organisation, { selector: ({ id }) => id }),
  actors: fc.uniqueArray(organisation, { selector: ({ id }) => id }),
  recordedAt: fc.nat({ max: 3 }).map(at),
  updatedAt: fc.nat({ max: 9 }).map(at),
})

const query = fc
  .record({
    filter: fc.record({
      regions: organisationIds,
      actors: organisationIds,
      owners: organisationIds,
      series: someOf(['energi', 'hälsa']),
      dialogues: someOf(['one', 'two', 'three']),
      statuses: fc.uniqueArray(status, { maxLength: 2 }),
      overdue: fc.boolean(),
      dueFrom: fc.option(day),
      dueTo: fc.option(day),
      text: fc.option(text),
      sort: fc.constantFrom(...sortKeySchema.options),
      descending: fc.boolean(),
    }),
    scope: fc.oneof(
      fc.constant('everywhere' as const),
      fc.record({ dialogueIds: someOf(['one', 'two']), organisationIds }),
    ),
    offset: fc.nat({ max: 3 }),
    limit: fc.constantFrom(2, 50),
  })
  .map(({ filter, ...rest }) => queryOf(filter, rest))
// Most filters find nothing, which says little; some ask for one thing alone.
const easyQuery = fc
  .record({ sort: fc.constantFrom(...sortKeySchema.options), descending: fc.boolean() })
  .map((filter) => queryOf(filter))

it('memory and SQLite agree on every search', async () => {
  const folder = temporaryFolder()
  let trial = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(dialogueId, row), { minLength: 1, maxLength: 12 }),
      fc.array(fc.oneof(query, easyQuery), { minLength: 1, maxLength: 10 }),
      async (rows, queries) => {
        trial += 1
        const memory = new MemoryStorage()
        const sqlite = openSqliteStorage(databaseFile(`${folder}/${trial}`))
        try {
          for (const id of ['one', 'two']) {
            const followUps = rows.flatMap(([owner, each], index) =>
              owner === id ? [storedFollowUp(`f${index}`, each)] : [],
            )
            const append = resultsOf(id, 0, { followUps, seriesId: id === 'one' ? 'energi' : null })
            await memory.events.append(append)
            await sqlite.events.append(append)
          }
          for (const each of queries) {
            expect(await sqlite.results.followUps(each)).toEqual(await memory.results.followUps(each))
          }
        } finally {
          await sqlite.close()
        }
      },
    ),
    { numRuns: 60 },
  )
})
