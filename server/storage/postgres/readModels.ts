// The read models in PostgreSQL: dialogues and seats as tables. All functions run in the caller's transaction.
import type { DialogueId, PersonId } from '#shared/dialogue/identifiers.ts'
import type { ReadModels, StoredSeat, StoredSummary } from '../eventLog.ts'
import { idRowSchema, storedSeatRowSchema, summaryRowSchema } from '../rows/readModelRows.ts'
import type { Statements } from './statements.ts'

/** Puts the summary and the changed seats in the place of what was there. */
export async function writeReadModels(
  db: Statements,
  { summary, present, seats }: ReadModels,
): Promise<void> {
  await db.run(
    `INSERT INTO dialogues
       (id, title, lead_id, lead_name, planned_start, booked_ms, phase, presenting, areas, follow_ups, present)
     VALUES
       (:id, :title, :leadId, :leadName, :plannedStart, :bookedMs, :phase, :presenting, :areas, :followUps, :present)
     ON CONFLICT (id) DO UPDATE SET
       title = excluded.title, lead_id = excluded.lead_id, lead_name = excluded.lead_name,
       planned_start = excluded.planned_start, booked_ms = excluded.booked_ms, phase = excluded.phase,
       presenting = excluded.presenting, areas = excluded.areas, follow_ups = excluded.follow_ups,
       present = excluded.present`,
    { ...summary, present },
  )
  if (seats.length === 0) return
  await db.run(
    `INSERT INTO seats (dialogue_id, person_id, organisation_id, role, removed)
     SELECT :dialogueId, given.*
     FROM unnest(:ids::text[], :organisationIds::text[], :roles::text[], :removed::boolean[]) AS given
     ON CONFLICT (person_id, dialogue_id) DO UPDATE SET
       organisation_id = excluded.organisation_id, role = excluded.role, removed = excluded.removed`,
    {
      dialogueId: summary.id,
      ids: seats.map(({ id }) => id),
      organisationIds: seats.map(({ organisationId }) => organisationId),
      roles: seats.map(({ role }) => role),
      removed: seats.map(({ removed }) => removed),
    },
  )
}

/** The summaries of those of these dialogues that exist, the earliest planned start first. */
export function readSummaries(db: Statements, ids: readonly DialogueId[]): Promise<readonly StoredSummary[]> {
  return db.rows(
    summaryRowSchema,
    `SELECT id, title, lead_id, lead_name, planned_start, booked_ms, phase, presenting, areas, follow_ups
     FROM dialogues WHERE id = ANY (:ids) ORDER BY planned_start, id COLLATE "C"`,
    { ids },
  )
}

/** Every seat that one of these people has, removed ones too. */
export function readSeats(db: Statements, personIds: readonly PersonId[]): Promise<readonly StoredSeat[]> {
  return db.rows(
    storedSeatRowSchema,
    `SELECT dialogue_id, person_id AS id, organisation_id, role, removed
     FROM seats WHERE person_id = ANY (:personIds) ORDER BY person_id, dialogue_id`,
    { personIds },
  )
}

/** The dialogues in which somebody is marked as present. */
export async function readWithSomebodyPresent(db: Statements): Promise<readonly DialogueId[]> {
  const rows = await db.rows(
    idRowSchema,
    'SELECT id FROM dialogues WHERE present > 0 ORDER BY id COLLATE "C"',
  )
  return rows.map(({ id }) => id)
}
