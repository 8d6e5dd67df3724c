// The read model of results in PostgreSQL.
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

const followUpRowSchema = ofDialogueSchema
  .extend({ content: storedFollowUpSchema })
  .transform(({ content, ...dialogue }): FoundFollowUp => ({ ...content, ...dialogue }))
const areaRowSchema = ofDialogueSchema
  .extend({ content: storedAreaSchema })
  .transform(({ content, ...dialogue }): FoundArea => ({ ...content, ...dialogue }))
const heldRowSchema = ofDialogueSchema
  .extend({ content: heldDialogueSchema })
  .transform(({ content, ...dialogue }): FoundHeld => ({ ...content, ...dialogue }))

export class PostgresResults implements ResultsStore {
  readonly #connection: Connection

  constructor(connection: Connection) {
    this.#connection = connection
  }

  async followUps(query: FollowUpQuery): Promise<FollowUpsFound> {
    const values = filterValues(query)
    const { limit, offset } = query
    return this.#connection.read('search follow-ups', async (db) => {
      const counts = await db.rows(statusCountSchema, countStatement, values)
      const page = { ...values, limit, offset }
      const rows = await db.rows(followUpRowSchema, pageStatement(query.filter), page)
      return { rows, ...countsOf(counts) }
    })
  }

  async followUpsById(
    dialogueId: DialogueId,
    followUpIds: readonly FollowUpId[],
  ): Promise<readonly FoundFollowUp[]> {
    return this.#connection.single('read follow-ups', (db) =>
      db.rows(
        followUpRowSchema,
        `SELECT f.content, ${dialogueColumns} FROM follow_ups f ${withDialogue}
         WHERE f.dialogue_id = :dialogueId AND f.follow_up_id = ANY (:followUpIds)`,
        { dialogueId, followUpIds },
      ),
    )
  }

  async followUpNames(scope: Scope): Promise<FollowUpNames> {
    const values = scopeValues(scope)
    return this.#connection.read('read what follow-ups name', async (db) => {
      const concerned = await db.rows(
        concernedRowSchema,
        `SELECT DISTINCT c.side, c.organisation_id AS id, c.name FROM concerned c
         JOIN follow_ups f ON f.dialogue_id = c.dialogue_id AND f.follow_up_id = c.thing_id
         WHERE c.kind = 'followUp' AND ${followUpInScope}`,
        values,
      )
      const owners = await db.rows(
        namedRowSchema,
        `SELECT DISTINCT f.owner_id AS id, f.content #>> '{owner,name}' AS name
         FROM follow_ups f WHERE ${followUpInScope}`,
        values,
      )
      const dialogues = await db.rows(
        dialogueIdRowSchema,
        `SELECT DISTINCT f.dialogue_id FROM follow_ups f WHERE ${followUpInScope}`,
        values,
      )
      const on = (wanted: 'region' | 'actor') =>
        concerned.flatMap(({ side, id, name }) => (side === wanted ? [{ id, name }] : []))
      return {
        regions: on('region'),
        actors: on('actor'),
        owners,
        dialogueIds: dialogues.map(({ dialogueId }) => dialogueId),
      }
    })
  }

  async areas(scope: Scope): Promise<readonly FoundArea[]> {
    return this.#connection.single('list areas', (db) =>
      db.rows(
        areaRowSchema,
        `SELECT f.content, ${dialogueColumns} FROM areas f ${withDialogue}
         WHERE :everywhere::boolean
           OR f.dialogue_id = ANY (:scopeDialogues::text[])
           OR EXISTS (SELECT 1 FROM concerned c
                WHERE c.dialogue_id = f.dialogue_id AND c.thing_id = f.area_id AND c.kind = 'area'
                  AND c.organisation_id = ANY (:scopeOrganisations::text[]))
         ORDER BY d.planned_start, f.dialogue_id COLLATE "C", f.recorded_at, f.area_id COLLATE "C"`,
        scopeValues(scope),
      ),
    )
  }

  async rounds(dialogueIds: readonly DialogueId[] | 'all'): Promise<readonly FoundRound[]> {
    return this.#connection.single('list rounds of reports', (db) =>
      db.rows(
        roundRowSchema,
        `SELECT f.id, f.opens_on, f.due_on, ${dialogueColumns} FROM report_rounds f ${withDialogue}
         WHERE :all::boolean OR f.dialogue_id = ANY (:ids::text[])
         ORDER BY f.opens_on, f.id`,
        { all: dialogueIds === 'all', ids: dialogueIds === 'all' ? [] : dialogueIds },
      ),
    )
  }

  async held(dialogueIds: readonly DialogueId[]): Promise<readonly FoundHeld[]> {
    return this.#connection.single('list dialogues that have been held', (db) =>
      db.rows(
        heldRowSchema,
        `SELECT f.content, ${dialogueColumns} FROM held_dialogues f ${withDialogue}
         WHERE d.phase = 'ended' AND f.dialogue_id = ANY (:dialogueIds)
         ORDER BY d.planned_start, f.dialogue_id COLLATE "C"`,
        { dialogueIds },
      ),
    )
  }

  async dialoguesInSeries(seriesIds: readonly string[]): Promise<readonly DialogueId[]> {
    const rows = await this.#connection.single('list the dialogues of series', (db) =>
      db.rows(
        dialogueIdRowSchema,
        'SELECT dialogue_id FROM indexed_dialogues WHERE series_id = ANY (:seriesIds)',
        { seriesIds },
      ),
    )
    return rows.map(({ dialogueId }) => dialogueId)
  }

  async seriesOf(dialogueIds: readonly DialogueId[]): Promise<ReadonlyMap<DialogueId, string>> {
    const rows = await this.#connection.single('find the series of dialogues', (db) =>
      db.rows(
        inSeriesRowSchema,
        `SELECT dialogue_id, series_id FROM indexed_dialogues
         WHERE series_id IS NOT NULL AND dialogue_id = ANY (:dialogueIds)`,
        { dialogueIds },
      ),
    )
    return new Map(rows.map(({ dialogueId, seriesId }) => [dialogueId, seriesId]))
  }
}
