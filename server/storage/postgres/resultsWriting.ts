// Writing the read model of results in PostgreSQL, within the caller's transaction.
import type { DialogueId } from '#shared/dialogue/identifiers.ts'
import { READ_MODELS_VERSION } from '../results.ts'
import type { ResultsChange, StoredArea, StoredFollowUp } from '../results.ts'
import { idRowSchema } from '../rows/readModelRows.ts'
import { searchedText, sortKey } from '../textKeys.ts'
import type { Statements } from './statements.ts'

/** Puts what has changed in the place of what was there. */
export async function writeResults(
  db: Statements,
  dialogueId: DialogueId,
  { seriesId, followUps, areas, rounds, held }: ResultsChange,
): Promise<void> {
  await db.run(
    `INSERT INTO indexed_dialogues (dialogue_id, version, series_id)
     VALUES (:dialogueId, :version, :seriesId)
     ON CONFLICT (dialogue_id) DO UPDATE SET version = excluded.version, series_id = excluded.series_id`,
    { dialogueId, version: READ_MODELS_VERSION, seriesId },
  )
  for (const followUp of followUps) await writeFollowUp(db, dialogueId, followUp)
  for (const area of areas) await writeArea(db, dialogueId, area)
  if (held !== null) {
    await db.run(
      `INSERT INTO held_dialogues (dialogue_id, content) VALUES (:dialogueId, :content)
       ON CONFLICT (dialogue_id) DO UPDATE SET content = excluded.content`,
      { dialogueId, content: JSON.stringify(held) },
    )
  }
  if (rounds === null) return
  await db.run('DELETE FROM report_rounds WHERE dialogue_id = :dialogueId', { dialogueId })
  for (const { id, opensOn, dueOn } of rounds) {
    await db.run(
      `INSERT INTO report_rounds (dialogue_id, id, opens_on, due_on)
       VALUES (:dialogueId, :id, :opensOn, :dueOn)`,
      { dialogueId, id, opensOn, dueOn },
    )
  }
}

/** The dialogues that an earlier program wrote the read models of. */
export async function readOutdated(db: Statements): Promise<readonly DialogueId[]> {
  const rows = await db.rows(
    idRowSchema,
    `SELECT id FROM dialogues
     WHERE id NOT IN (SELECT dialogue_id FROM indexed_dialogues WHERE version >= :version)
     ORDER BY id COLLATE "C"`,
    { version: READ_MODELS_VERSION },
  )
  return rows.map(({ id }) => id)
}

async function writeFollowUp(
  db: Statements,
  dialogueId: DialogueId,
  followUp: StoredFollowUp,
): Promise<void> {
  const { followUpId, what, owner, dueDate, status, recordedAt, updatedAt } = followUp
  await db.run(
    `INSERT INTO follow_ups
       (dialogue_id, follow_up_id, content, owner_id, owner_key, what_key, searched, due_date, status,
        recorded_at, updated_at)
     VALUES
       (:dialogueId, :followUpId, :content, :ownerId, :ownerKey, :whatKey, :searched, :dueDate, :status,
        :recordedAt, :updatedAt)
     ON CONFLICT (dialogue_id, follow_up_id) DO UPDATE SET
       content = excluded.content, owner_id = excluded.owner_id, owner_key = excluded.owner_key,
       what_key = excluded.what_key, searched = excluded.searched, due_date = excluded.due_date,
       status = excluded.status, recorded_at = excluded.recorded_at, updated_at = excluded.updated_at`,
    {
      dialogueId,
      followUpId,
      content: JSON.stringify(followUp),
      ownerId: owner.id,
      ownerKey: sortKey(owner.name),
      whatKey: sortKey(what),
      searched: searchedText(followUp),
      dueDate,
      status,
      recordedAt,
      updatedAt,
    },
  )
  await writeConcerned(db, dialogueId, 'followUp', followUpId, followUp)
}

async function writeArea(db: Statements, dialogueId: DialogueId, area: StoredArea): Promise<void> {
  const { areaId, recordedAt } = area
  await db.run(
    `INSERT INTO areas (dialogue_id, area_id, content, recorded_at)
     VALUES (:dialogueId, :areaId, :content, :recordedAt)
     ON CONFLICT (dialogue_id, area_id) DO UPDATE SET
       content = excluded.content, recorded_at = excluded.recorded_at`,
    { dialogueId, areaId, content: JSON.stringify(area), recordedAt },
  )
  await writeConcerned(db, dialogueId, 'area', areaId, area)
}

async function writeConcerned(
  db: Statements,
  dialogueId: DialogueId,
  kind: 'area' | 'followUp',
  thingId: string,
  { regions, actors }: Pick<StoredArea, 'regions' | 'actors'>,
): Promise<void> {
  await db.run(
    'DELETE FROM concerned WHERE dialogue_id = :dialogueId AND thing_id = :thingId AND kind = :kind',
    { dialogueId, thingId, kind },
  )
  const all = [
    ...regions.map((each) => ({ ...each, side: 'region' })),
    ...actors.map((each) => ({ ...each, side: 'actor' })),
  ]
  if (all.length === 0) return
  await db.run(
    `INSERT INTO concerned (dialogue_id, thing_id, kind, organisation_id, name, side)
     SELECT :dialogueId, :thingId, :kind, given.*
     FROM unnest(:ids::text[], :names::text[], :sides::text[]) AS given`,
    {
      dialogueId,
      thingId,
      kind,
      ids: all.map(({ id }) => id),
      names: all.map(({ name }) => name),
      sides: all.map(({ side }) => side),
    },
  )
}
