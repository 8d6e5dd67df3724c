// Answers to the pulse in SQLite.
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

export class SqlitePulse implements PulseStore {
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
    return this.#connection.write('keep an answer to the pulse', () => {
      const first = this.#connection.run(
        `INSERT INTO pulseAnswered (dialogueId, personId) VALUES (:dialogueId, :personId)
         ON CONFLICT DO NOTHING`,
        { dialogueId, personId },
      )
      if (first === 0) return err('answered')
      const latest = this.#connection.row(
        latestGroupRowSchema,
        `SELECT groupNumber AS "group", count(*) AS size FROM pulseAnswers
         WHERE dialogueId = :dialogueId GROUP BY groupNumber ORDER BY groupNumber DESC LIMIT 1`,
        { dialogueId },
      )
      this.#connection.run(
        `INSERT INTO pulseAnswers (dialogueId, randomId, groupNumber, valuable, rightActors, next)
         VALUES (:dialogueId, :randomId, :group, :valuable, :rightActors, :next)`,
        { dialogueId, randomId, group: nextGroup(latest), valuable, rightActors, next },
      )
      return ok(undefined)
    })
  }

  async hasAnswered(dialogueId: DialogueId, personId: PersonId): Promise<boolean> {
    const row = await this.#connection.read('look for an answer to the pulse', () =>
      this.#connection.row(
        foundSchema,
        'SELECT 1 AS found FROM pulseAnswered WHERE dialogueId = :dialogueId AND personId = :personId',
        { dialogueId, personId },
      ),
    )
    return row !== null
  }

  async answers(
    dialogueIds: readonly DialogueId[],
  ): Promise<ReadonlyMap<DialogueId, readonly GroupedAnswer[]>> {
    const rows = await this.#connection.read('read the answers to the pulse', () =>
      this.#connection.rows(
        pulseRowSchema,
        `SELECT dialogueId, groupNumber AS "group", valuable, rightActors, next FROM pulseAnswers
         WHERE dialogueId IN (SELECT value FROM json_each(:ids)) ORDER BY dialogueId, randomId`,
        { ids: JSON.stringify(dialogueIds) },
      ),
    )
    return answersByDialogue(rows)
  }
}
