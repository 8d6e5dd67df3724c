// Writing the read model of results in SQLite, within the caller's transaction.
import type { DialogueId } from '#shared/dialogue/identifiers.ts'
import { READ_MODELS_VERSION } from '../results.ts'
import type { ResultsChange, StoredArea, StoredFollowUp } from '../results.ts'
import { searchedText, sortKey } from '../textKeys.ts'
import { idRowSchema } from '../rows/readModelRows.ts'
import type { Connection } from './connection.ts'

/** Puts what has changed in the place of what was there. */
export function writeResults(
  connection: Connection,
  dialogueId: DialogueId,
  { seriesId, followUps, areas, rounds, held }: ResultsChange,
): void {
  connection.run(
    `REPLACE INTO indexedDialogues (dialogueId, version, seriesId)
     VALUES (:dialogueId, :version, :seriesId)`,
    { dialogueId, version: READ_MODELS_VERSION, seriesId },
  )
  for (const followUp of followUps) writeFollowUp(connection, dialogueId, followUp)
  for (const area of areas) writeArea(connection, dialogueId, area)
  if (held !== null) {
    connection.run('REPLACE INTO heldDialogues (dialogueId, content) VALUES (:dialogueId, :content)', {
      dialogueId,
      content: JSON.stringify(held),
    })
  }
  if (rounds === null) return
  connection.run('DELETE FROM reportRounds WHERE dialogueId = :dialogueId', { dialogueId })
  for (const { id, opensOn, dueOn } of rounds) {
    connection.run(
      `INSERT INTO reportRounds (dialogueId, id, opensOn, dueOn) VALUES (:dialogueId, :id, :opensOn, :dueOn)`,
      { dialogueId, id, opensOn, dueOn },
    )
  }
}

/** The dialogues that an earlier program wrote the read models of. */
export function readOutdated(connection: Connection): readonly DialogueId[] {
  return connection
    .rows(
      idRowSchema,
      `SELECT id FROM dialogues
       WHERE id NOT IN (SELECT dialogueId FROM indexedDialogues WHERE version >= :version)
       ORDER BY id`,
      { version: READ_MODELS_VERSION },
    )
    .map(({ id }) => id)
}

function writeFollowUp(connection: Connection, dialogueId: DialogueId, followUp: StoredFollowUp): void {
  const { followUpId, what, owner, dueDate, status, recordedAt, updatedAt } = followUp
  connection.run(
    `REPLACE INTO followUps
       (dialogueId, followUpId, content, ownerId, ownerKey, whatKey, searched, dueDate, status, recordedAt, updatedAt)
     VALUES
       (:dialogueId, :followUpId, :content, :ownerId, :ownerKey, :whatKey, :searched, :dueDate, :status,
        :recordedAt, :updatedAt)`,
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
  writeConcerned(connection, dialogueId, 'followUp', followUpId, followUp)
}

function writeArea(connection: Connection, dialogueId: DialogueId, area: StoredArea): void {
  const { areaId, recordedAt } = area
  connection.run(
    `REPLACE INTO areas (dialogueId, areaId, content, recordedAt)
     VALUES (:dialogueId, :areaId, :content, :recordedAt)`,
    { dialogueId, areaId, content: JSON.stringify(area), recordedAt },
  )
  writeConcerned(connection, dialogueId, 'area', areaId, area)
}

function writeConcerned(
  connection: Connection,
  dialogueId: DialogueId,
  kind: 'area' | 'followUp',
  thingId: string,
  { regions, actors }: Pick<StoredArea, 'regions' | 'actors'>,
): void {
  connection.run(
    'DELETE FROM concerned WHERE dialogueId = :dialogueId AND thingId = :thingId AND kind = :kind',
    { dialogueId, thingId, kind },
  )
  for (const [side, organisations] of [['region', regions] as const, ['actor', actors] as const]) {
    for (const { id, name } of organisations) {
      connection.run(
        `INSERT INTO concerned (organisationId, kind, side, dialogueId, thingId, name)
         VALUES (:id, :kind, :side, :dialogueId, :thingId, :name)`,
        { id, kind, side, dialogueId, thingId, name },
      )
    }
  }
}
