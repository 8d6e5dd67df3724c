// The read model of results in SQLite.
import type { DialogueId, FollowUpId } from '#shared/dialogue/identifiers.ts'
import type {
  FollowUpNames,
  FollowUpQuery,
  FollowUpsFound,
  FoundArea,
  FoundFollowUp,
  FoundHeld,
  FoundRound,
  ResultsStore,
  Scope,
} from '../results.ts'
import { heldDialogueSchema } from '../rows/heldRow.ts'
import {
  concernedRowSchema,
  countsOf,
  dialogueIdRowSchema,
  inSeriesRowSchema,
  namedRowSchema,
  ofDialogueSchema,
  roundRowSchema,
  statusCountSchema,
  storedAreaSchema,
  storedFollowUpSchema,
} from '../rows/resultRows.ts'
import type { Connection } from './connection.ts'
import {
  countStatement,
  dialogueColumns,
  filterValues,
  followUpInScope,
  pageStatement,
  scopeValues,
  withDialogue,
} from './followUpQuery.ts'
import { jsonColumn } from './json.ts'

const followUpRowSchema = ofDialogueSchema
  .extend({ content: jsonColumn(storedFollowUpSchema) })
  .transform(({ content, ...dialogue }): FoundFollowUp => ({ ...content, ...dialogue }))
const areaRowSchema = ofDialogueSchema
  .extend({ content: jsonColumn(storedAreaSchema) })
  .transform(({ content, ...dialogue }): FoundArea => ({ ...content, ...dialogue }))
const heldRowSchema = ofDialogueSchema
  .extend({ content: jsonColumn(heldDialogueSchema) })
  .transform(({ content, ...dialogue }): FoundHeld => ({ ...content, ...dialogue }))

export class SqliteResults implements ResultsStore {
  readonly #connection: Connection

  constructor(connection: Connection) {
    this.#connection = connection
  }

  async followUps(query: FollowUpQuery): Promise<FollowUpsFound> {
    const values = filterValues(query)
    const { limit, offset } = query
    return this.#connection.read('search follow-ups', () => {
      const counts = this.#connection.rows(statusCountSchema, countStatement, values)
      const rows = this.#connection.rows(followUpRowSchema, pageStatement(query.filter), {
        ...values,
        limit,
        offset,
      })
      return { rows, ...countsOf(counts) }
    })
  }

  async followUpsById(
    dialogueId: DialogueId,
    followUpIds: readonly FollowUpId[],
  ): Promise<readonly FoundFollowUp[]> {
    return this.#connection.read('read follow-ups', () =>
      this.#connection.rows(
        followUpRowSchema,
        `SELECT f.content, ${dialogueColumns} FROM followUps f ${withDialogue}
         WHERE f.dialogueId = :dialogueId AND f.followUpId IN (SELECT value FROM json_each(:ids))`,
        { dialogueId, ids: JSON.stringify(followUpIds) },
      ),
    )
  }

  async followUpNames(scope: Scope): Promise<FollowUpNames> {
    const values = scopeValues(scope)
    return this.#connection.read('read what follow-ups name', () => {
      const concerned = this.#connection.rows(
        concernedRowSchema,
        `SELECT DISTINCT c.side, c.organisationId AS id, c.name FROM concerned c
         JOIN followUps f ON f.dialogueId = c.dialogueId AND f.followUpId = c.thingId
         WHERE c.kind = 'followUp' AND ${followUpInScope}`,
        values,
      )
      const on = (wanted: 'region' | 'actor') =>
        concerned.flatMap(({ side, id, name }) => (side === wanted ? [{ id, name }] : []))
      return {
        regions: on('region'),
        actors: on('actor'),
        owners: this.#connection.rows(
          namedRowSchema,
          `SELECT DISTINCT f.ownerId AS id, f.content ->> '$.owner.name' AS name
           FROM followUps f WHERE ${followUpInScope}`,
          values,
        ),
        dialogueIds: this.#connection
          .rows(
            dialogueIdRowSchema,
            `SELECT DISTINCT f.dialogueId FROM followUps f WHERE ${followUpInScope}`,
            values,
          )
          .map(({ dialogueId }) => dialogueId),
      }
    })
  }

  async areas(scope: Scope): Promise<readonly FoundArea[]> {
    return this.#connection.read('list areas', () =>
      this.#connection.rows(
        areaRowSchema,
        `SELECT f.content, ${dialogueColumns} FROM areas f ${withDialogue}
         WHERE :everywhere = 1
           OR f.dialogueId IN (SELECT value FROM json_each(:scopeDialogues))
           OR EXISTS (SELECT 1 FROM concerned c
                WHERE c.dialogueId = f.dialogueId AND c.thingId = f.areaId AND c.kind = 'area'
                  AND c.organisationId IN (SELECT value FROM json_each(:scopeOrganisations)))
         ORDER BY d.plannedStart, f.dialogueId, f.recordedAt, f.areaId`,
        scopeValues(scope),
      ),
    )
  }

  async rounds(dialogueIds: readonly DialogueId[] | 'all'): Promise<readonly FoundRound[]> {
    return this.#connection.read('list rounds of reports', () =>
      this.#connection.rows(
        roundRowSchema,
        `SELECT f.id, f.opensOn, f.dueOn, ${dialogueColumns} FROM reportRounds f ${withDialogue}
         WHERE :all = 1 OR f.dialogueId IN (SELECT value FROM json_each(:ids))
         ORDER BY f.opensOn, f.id`,
        dialogueIds === 'all' ? { all: 1, ids: '[]' } : { all: 0, ids: JSON.stringify(dialogueIds) },
      ),
    )
  }

  async held(dialogueIds: readonly DialogueId[]): Promise<readonly FoundHeld[]> {
    return this.#connection.read('list dialogues that have been held', () =>
      this.#connection.rows(
        heldRowSchema,
        `SELECT f.content, ${dialogueColumns} FROM heldDialogues f ${withDialogue}
         WHERE d.phase = 'ended' AND f.dialogueId IN (SELECT value FROM json_each(:ids))
         ORDER BY d.plannedStart, f.dialogueId`,
        { ids: JSON.stringify(dialogueIds) },
      ),
    )
  }

  async dialoguesInSeries(seriesIds: readonly string[]): Promise<readonly DialogueId[]> {
    const rows = await this.#connection.read('list the dialogues of series', () =>
      this.#connection.rows(
        dialogueIdRowSchema,
        'SELECT dialogueId FROM indexedDialogues WHERE seriesId IN (SELECT value FROM json_each(:seriesIds))',
        { seriesIds: JSON.stringify(seriesIds) },
      ),
    )
    return rows.map(({ dialogueId }) => dialogueId)
  }

  async seriesOf(dialogueIds: readonly DialogueId[]): Promise<ReadonlyMap<DialogueId, string>> {
    const rows = await this.#connection.read('find the series of dialogues', () =>
      this.#connection.rows(
        inSeriesRowSchema,
        `SELECT dialogueId, seriesId FROM indexedDialogues
         WHERE seriesId IS NOT NULL AND dialogueId IN (SELECT value FROM json_each(:ids))`,
        { ids: JSON.stringify(dialogueIds) },
      ),
    )
    return new Map(rows.map(({ dialogueId, seriesId }) => [dialogueId, seriesId]))
  }
}
