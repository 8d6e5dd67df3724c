// Answers to the pulse in PostgreSQL.
import { z } from 'zod'
import type { DialogueId, PersonId } from '#shared/dialogue/identifiers.ts'
import { err, ok } from '#shared/lib/result.ts'
import type { Result } from '#shared/lib/result.ts'
import type { PulseAnswer } from '#shared/protocol/http/pulse.ts'
import { nextGroup } from '../pulse.ts'
import type { GroupedAnswer, PulseStore } from '../pulse.ts'
import { answersByDialogue, latestGroupRowSchema, pulseRowSchema } from '../rows/loopRows.ts'
import type { Connection } from './connection.ts'

const foundSchema = z.object({ found: z.int() })

export class PostgresPulse implements PulseStore {
  readonly #connection: Connection

  constructor(connection: Connection) {
    this.#connection = connection
  }

  async answer(
    dialogueId: DialogueId,
    personId: PersonId,
    randomId: string,
    { valuable, rightActors, next }: PulseAnswer,
  ): Promise<Result<void, 'answered'>> {
    return this.#connection.write('keep an answer to the pulse', async (db) => {
      const first = await db.run(
        `INSERT INTO pulse_answered (dialogue_id, person_id) VALUES (:dialogueId, :personId)
         ON CONFLICT DO NOTHING`,
        { dialogueId, personId },
      )
      if (first === 0) return err('answered')
      // One answer at a time in each dialogue: two that saw the same four would both be the fifth, and the sixth be told.
      await db.run('SELECT pg_advisory_xact_lock(hashtextextended(:dialogueId, 0))', { dialogueId })
      const latest = await db.row(
        latestGroupRowSchema,
        `SELECT group_number AS "group", count(*) AS size FROM pulse_answers
         WHERE dialogue_id = :dialogueId GROUP BY group_number ORDER BY group_number DESC LIMIT 1`,
        { dialogueId },
      )
      await db.run(
        `INSERT INTO pulse_answers (dialogue_id, random_id, group_number, valuable, right_actors, next)
         VALUES (:dialogueId, :randomId, :group, :valuable, :rightActors, :next)`,
        { dialogueId, randomId, group: nextGroup(latest), valuable, rightActors, next },
      )
      return ok(undefined)
    })
  }

  async hasAnswered(dialogueId: DialogueId, personId: PersonId): Promise<boolean> {
    const row = await this.#connection.single('look for an answer to the pulse', (db) =>
      db.row(
        foundSchema,
        `SELECT 1 AS found FROM pulse_answered WHERE dialogue_id = :dialogueId AND person_id = :personId`,
        { dialogueId, personId },
      ),
    )
    return row !== null
  }

  async answers(
    dialogueIds: readonly DialogueId[],
  ): Promise<ReadonlyMap<DialogueId, readonly GroupedAnswer[]>> {
    const rows = await this.#connection.single('read the answers to the pulse', (db) =>
      db.rows(
        pulseRowSchema,
        `SELECT dialogue_id, group_number AS "group", valuable, right_actors, next FROM pulse_answers
         WHERE dialogue_id = ANY (:dialogueIds) ORDER BY dialogue_id, random_id`,
        { dialogueIds },
      ),
    )
    return answersByDialogue(rows)
  }
}
