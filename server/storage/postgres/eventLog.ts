// The event log in PostgreSQL.
import { z } from 'zod'
import { recordedEventSchema } from '#shared/dialogue/events.ts'
import type { RecordedEvent } from '#shared/dialogue/events.ts'
import type { DialogueId, PersonId } from '#shared/dialogue/identifiers.ts'
import { err, ok } from '#shared/lib/result.ts'
import type { Result } from '#shared/lib/result.ts'
import type { CommandAnswer } from '#shared/protocol/socket.ts'
import { answerSchema } from '../answerSchema.ts'
import { checkedEvents } from '../appendCheck.ts'
import type {
  AnsweredCommand,
  Append,
  CommandKey,
  EventLog,
  Rewrite,
  StoredSeat,
  StoredSummary,
} from '../eventLog.ts'
import type { Connection } from './connection.ts'
import { readSeats, readSummaries, readWithSomebodyPresent, writeReadModels } from './readModels.ts'
import { readOutdated, writeResults } from './resultsWriting.ts'
import type { Statements } from './statements.ts'

const answerRowSchema = z.object({ answer: answerSchema })
const lastSeqSchema = z.object({ seq: z.int().nullable() })

export class PostgresEventLog implements EventLog {
  readonly #connection: Connection

  constructor(connection: Connection) {
    this.#connection = connection
  }

  async append(append: Append): Promise<Result<void, 'conflict'>> {
    const { dialogueId, after, command, readModels } = append
    const events = checkedEvents(append)
    return this.#connection.write('append to a dialogue', async (db) => {
      if ((await insertEvents(db, dialogueId, after, events)) < events.length) return err('conflict')
      if (command !== null && (await keepAnswer(db, dialogueId, command)) === 0) return err('conflict')
      await writeReadModels(db, readModels)
      await writeResults(db, dialogueId, readModels.results)
      return ok(undefined)
    })
  }

  async keepAnswer(dialogueId: DialogueId, command: AnsweredCommand): Promise<void> {
    await this.#connection.single('keep an answer', (db) => keepAnswer(db, dialogueId, command))
  }

  async read(dialogueId: DialogueId, afterSeq: number): Promise<readonly RecordedEvent[]> {
    return this.#connection.single('read a dialogue', (db) =>
      db.rows(
        recordedEventSchema,
        'SELECT seq, at, by, event FROM events WHERE dialogue_id = :dialogueId AND seq > :afterSeq ORDER BY seq',
        { dialogueId, afterSeq },
      ),
    )
  }

  async answerTo(dialogueId: DialogueId, { id, personId }: CommandKey): Promise<CommandAnswer | null> {
    return this.#connection.single('read an answer', async (db) => {
      const row = await db.row(
        answerRowSchema,
        `SELECT answer FROM answers
         WHERE dialogue_id = :dialogueId AND person_id = :personId AND command_id = :id`,
        { dialogueId, personId, id },
      )
      return row?.answer ?? null
    })
  }

  async summaries(dialogueIds: readonly DialogueId[]): Promise<readonly StoredSummary[]> {
    return this.#connection.single('list dialogues', (db) => readSummaries(db, dialogueIds))
  }

  async seatsOf(personIds: readonly PersonId[]): Promise<readonly StoredSeat[]> {
    return this.#connection.single('list seats', (db) => readSeats(db, personIds))
  }

  async withSomebodyPresent(): Promise<readonly DialogueId[]> {
    return this.#connection.single('list inhabited dialogues', readWithSomebodyPresent)
  }

  async outdated(): Promise<readonly DialogueId[]> {
    return this.#connection.single('list outdated dialogues', readOutdated)
  }

  async rewrite({ dialogueId, seq, readModels }: Rewrite): Promise<Result<void, 'conflict'>> {
    return this.#connection.write('write read models anew', async (db) => {
      // Whoever appends meanwhile waits for this row, and writes after it.
      await db.run('SELECT id FROM dialogues WHERE id = :dialogueId FOR UPDATE', { dialogueId })
      const last = await db.row(
        lastSeqSchema,
        'SELECT max(seq) AS seq FROM events WHERE dialogue_id = :dialogueId',
        { dialogueId },
      )
      if (last?.seq !== seq) return err('conflict')
      await writeReadModels(db, readModels)
      await writeResults(db, dialogueId, readModels.results)
      return ok(undefined)
    })
  }
}

/**
 * Adds events when `after` is the last number there, and gives how many it added. Of two who write the same number at once the
 * second waits until the first has committed, and then adds fewer than it has.
 */
function insertEvents(
  db: Statements,
  dialogueId: DialogueId,
  after: number,
  events: readonly RecordedEvent[],
): Promise<number> {
  return db.run(
    `INSERT INTO events (dialogue_id, seq, at, by, event)
     SELECT :dialogueId, given.*
     FROM unnest(:seqs::bigint[], :ats::bigint[], :bys::text[], :events::json[]) AS given
     WHERE :after = (SELECT coalesce(max(seq), 0) FROM events WHERE dialogue_id = :dialogueId)
     ON CONFLICT (dialogue_id, seq) DO NOTHING`,
    {
      dialogueId,
      after,
      seqs: events.map(({ seq }) => seq),
      ats: events.map(({ at }) => at),
      bys: events.map(({ by }) => by),
      events: events.map(({ event }) => JSON.stringify(event)),
    },
  )
}

/** Keeps an answer unless there is one, and gives whether it did: 1 or 0. */
function keepAnswer(
  db: Statements,
  dialogueId: DialogueId,
  { id, personId, answer }: AnsweredCommand,
): Promise<number> {
  return db.run(
    `INSERT INTO answers (dialogue_id, person_id, command_id, answer)
     VALUES (:dialogueId, :personId, :id, :answer)
     ON CONFLICT DO NOTHING`,
    { dialogueId, personId, id, answer: JSON.stringify(answer) },
  )
}
