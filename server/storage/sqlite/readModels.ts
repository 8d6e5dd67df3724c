// The read models in SQLite: dialogues and seats as tables. Both functions that write and those that read run in the caller's transaction.
import type { DialogueId, PersonId } from '#shared/dialogue/identifiers.ts'
import type { ReadModels, StoredSeat, StoredSummary } from '../eventLog.ts'
import { idRowSchema, storedSeatRowSchema, summaryRowSchema } from '../rows/readModelRows.ts'
import type { Connection } from './connection.ts'

/** Puts the summary and the changed seats in the place of what was there. */
export function writeReadModels(connection: Connection, { summary, present, seats }: ReadModels): void {
  connection.run(
    `REPLACE INTO dialogues
       (id, title, leadId, leadName, plannedStart, bookedMs, phase, presenting, areas, followUps, present)
     VALUES
       (:id, :title, :leadId, :leadName, :plannedStart, :bookedMs, :phase, :presenting, :areas, :followUps, :present)`,
    { ...summary, present },
  )
  for (const { id, organisationId, role, removed } of seats) {
    connection.run(
      `REPLACE INTO seats (dialogueId, personId, organisationId, role, removed)
       VALUES (:dialogueId, :id, :organisationId, :role, :removed)`,
      { dialogueId: summary.id, id, organisationId, role, removed: removed ? 1 : 0 },
    )
  }
}

/** The summaries of those of these dialogues that exist, the earliest planned start first. */
export function readSummaries(connection: Connection, ids: readonly DialogueId[]): readonly StoredSummary[] {
  return connection.rows(
    summaryRowSchema,
    `SELECT id, title, leadId, leadName, plannedStart, bookedMs, phase, presenting, areas, followUps
     FROM dialogues WHERE id IN (SELECT value FROM json_each(:ids))
     ORDER BY plannedStart, id`,
    { ids: JSON.stringify(ids) },
  )
}

/** Every seat that one of these people has, removed ones too. */
export function readSeats(connection: Connection, personIds: readonly PersonId[]): readonly StoredSeat[] {
  return connection.rows(
    storedSeatRowSchema,
    `SELECT dialogueId, personId AS id, organisationId, role, removed
     FROM seats WHERE personId IN (SELECT value FROM json_each(:personIds))
     ORDER BY personId, dialogueId`,
    { personIds: JSON.stringify(personIds) },
  )
}

/** The dialogues in which somebody is marked as present. */
export function readWithSomebodyPresent(connection: Connection): readonly DialogueId[] {
  return connection
    .rows(idRowSchema, 'SELECT id FROM dialogues WHERE present > 0 ORDER BY id')
    .map(({ id }) => id)
}
