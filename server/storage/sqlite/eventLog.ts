// The event log in SQLite.
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
  ReadModels,
  Rewrite,
  StoredSeat,
  StoredSummary,
} from '../eventLog.ts'
import type { Connection } from './connection.ts'
import { jsonColumn } from './json.ts'
import { readSeats, readSummaries, readWithSomebodyPresent, writeReadModels } from './readModels.ts'
import { readOutdated, writeResults } from './resultsWriting.ts'

const lastSeqSchema = z.object({ seq: z.int().nullable() })
const answerRowSchema = z.object({ answer: jsonColumn(answerSchema) })

// Events are parsed anew at each reading: some microseconds each, against a state made of what nobody understands.
const eventRowSchema = recordedEventSchema.extend({ event: jsonColumn(recordedEventSchema.shape.event) })

export class SqliteEventLog implements EventLog {
  readonly #connection: Connection

  constructor(connection: Connection) {
    this.#connection = connection
  }

  async append(append: Append): Promise<Result<void, 'conflict'>> {
    const { dialogueId, after, command, readModels } = append
    const events = checkedEvents(append)
    return this.#connection.write('append to a dialogue', () => {
      if (this.#lastSeq(dialogueId) !== after) return err('conflict')
      if (command !== null) {
        if (this.#answer(dialogueId, command) !== null) return err('conflict')
        this.#keep(dialogueId, command)
      }
      for (const event of events) this.#insert(dialogueId, event)
      this.#write(readModels)
      return ok(undefined)
    })
  }

  async keepAnswer(dialogueId: DialogueId, command: AnsweredCommand): Promise<void> {
    await this.#connection.write('keep an answer', () => this.#keep(dialogueId, command))
  }

  async read(dialogueId: DialogueId, afterSeq: number): Promise<readonly RecordedEvent[]> {
    return this.#connection.read('read a dialogue', () =>
      this.#connection.rows(
        eventRowSchema,
        'SELECT seq, at, by, event FROM events WHERE dialogueId = :dialogueId AND seq > :afterSeq ORDER BY seq',
        { dialogueId, afterSeq },
      ),
    )
  }

  async answerTo(dialogueId: DialogueId, command: CommandKey): Promise<CommandAnswer | null> {
    return this.#connection.read('read an answer', () => this.#answer(dialogueId, command))
  }

  async summaries(dialogueIds: readonly DialogueId[]): Promise<readonly StoredSummary[]> {
    return this.#connection.read('list dialogues', () => readSummaries(this.#connection, dialogueIds))
  }

  async seatsOf(personIds: readonly PersonId[]): Promise<readonly StoredSeat[]> {
    return this.#connection.read('list seats', () => readSeats(this.#connection, personIds))
  }

  async withSomebodyPresent(): Promise<readonly DialogueId[]> {
    return this.#connection.read('list inhabited dialogues', () => readWithSomebodyPresent(this.#connection))
  }

  async outdated(): Promise<readonly DialogueId[]> {
    return this.#connection.read('list outdated dialogues', () => readOutdated(this.#connection))
  }

  async rewrite({ dialogueId, seq, readModels }: Rewrite): Promise<Result<void, 'conflict'>> {
    return this.#connection.write('write read models anew', () => {
      if (this.#lastSeq(dialogueId) !== seq) return err('conflict')
      this.#write(readModels)
      return ok(undefined)
    })
  }

  #write(readModels: ReadModels): void {
    writeReadModels(this.#connection, readModels)
    writeResults(this.#connection, readModels.summary.id, readModels.results)
  }

  #lastSeq(dialogueId: DialogueId): number {
    const row = this.#connection.row(
      lastSeqSchema,
      'SELECT max(seq) AS seq FROM events WHERE dialogueId = :dialogueId',
      { dialogueId },
    )
    return row?.seq ?? 0
  }

  #insert(dialogueId: DialogueId, { seq, at, by, event }: RecordedEvent): void {
    this.#connection.run(
      'INSERT INTO events (dialogueId, seq, at, by, event) VALUES (:dialogueId, :seq, :at, :by, :event)',
      { dialogueId, seq, at, by, event: JSON.stringify(event) },
    )
  }

  #answer(dialogueId: DialogueId, { id, personId }: CommandKey): CommandAnswer | null {
    const row = this.#connection.row(
      answerRowSchema,
      `SELECT answer FROM answers
       WHERE dialogueId = :dialogueId AND personId = :personId AND commandId = :id`,
      { dialogueId, personId, id },
    )
    return row?.answer ?? null
  }

  #keep(dialogueId: DialogueId, { id, personId, answer }: AnsweredCommand): void {
    this.#connection.run(
      `INSERT INTO answers (dialogueId, personId, commandId, answer)
       VALUES (:dialogueId, :personId, :id, :answer)
       ON CONFLICT DO NOTHING`,
      { dialogueId, personId, id, answer: JSON.stringify(answer) },
    )
  }
}
