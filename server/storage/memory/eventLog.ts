// The event log in memory: for tests and for trying things out.
import type { RecordedEvent } from '#shared/dialogue/events.ts'
import type { DialogueId, PersonId } from '#shared/dialogue/identifiers.ts'
import { err, ok } from '#shared/lib/result.ts'
import type { Result } from '#shared/lib/result.ts'
import type { CommandAnswer } from '#shared/protocol/socket.ts'
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
import type { MemoryResults } from './results.ts'

interface StoredDialogue {
  readonly events: RecordedEvent[]
  readonly answers: Map<string, CommandAnswer>
  readonly seats: Map<PersonId, StoredSeat>
  readModels: Pick<ReadModels, 'summary' | 'present'> | null
}

/** An event log that lives as long as the object. */
export class MemoryEventLog implements EventLog {
  readonly #dialogues = new Map<DialogueId, StoredDialogue>()
  readonly #results: MemoryResults

  /** @param results what is written together with events */
  constructor(results: MemoryResults) {
    this.#results = results
  }

  async append(append: Append): Promise<Result<void, 'conflict'>> {
    const { dialogueId, after, command, readModels } = append
    const events = checkedEvents(append)
    const dialogue = this.#dialogue(dialogueId)
    if (dialogue.events.length !== after) return err('conflict')
    if (command !== null) {
      if (dialogue.answers.has(nameOf(command))) return err('conflict')
      dialogue.answers.set(nameOf(command), command.answer)
    }
    dialogue.events.push(...events)
    this.#write(dialogue, readModels)
    return ok(undefined)
  }

  async keepAnswer(dialogueId: DialogueId, command: AnsweredCommand): Promise<void> {
    const { answers } = this.#dialogue(dialogueId)
    if (!answers.has(nameOf(command))) answers.set(nameOf(command), command.answer)
  }

  async read(dialogueId: DialogueId, afterSeq: number): Promise<readonly RecordedEvent[]> {
    return this.#dialogues.get(dialogueId)?.events.slice(afterSeq) ?? []
  }

  async answerTo(dialogueId: DialogueId, command: CommandKey): Promise<CommandAnswer | null> {
    return this.#dialogues.get(dialogueId)?.answers.get(nameOf(command)) ?? null
  }

  async summaries(dialogueIds: readonly DialogueId[]): Promise<readonly StoredSummary[]> {
    return [...new Set(dialogueIds)]
      .flatMap((id) => this.#dialogues.get(id)?.readModels?.summary ?? [])
      .toSorted((a, b) => a.plannedStart - b.plannedStart || (a.id < b.id ? -1 : 1))
  }

  async seatsOf(personIds: readonly PersonId[]): Promise<readonly StoredSeat[]> {
    return [...this.#dialogues.values()].flatMap(({ seats }) =>
      [...seats.values()].filter(({ id }) => personIds.includes(id)),
    )
  }

  async withSomebodyPresent(): Promise<readonly DialogueId[]> {
    return [...this.#dialogues]
      .filter(([, { readModels }]) => readModels !== null && readModels.present > 0)
      .map(([id]) => id)
  }

  /** None: what is in memory was written by this very program. */
  async outdated(): Promise<readonly DialogueId[]> {
    return []
  }

  async rewrite({ dialogueId, seq, readModels }: Rewrite): Promise<Result<void, 'conflict'>> {
    const dialogue = this.#dialogue(dialogueId)
    if (dialogue.events.length !== seq) return err('conflict')
    this.#write(dialogue, readModels)
    return ok(undefined)
  }

  #write(dialogue: StoredDialogue, { summary, present, seats, results }: ReadModels): void {
    dialogue.readModels = { summary, present }
    for (const seat of seats) dialogue.seats.set(seat.id, { ...seat, dialogueId: summary.id })
    this.#results.write(summary, results)
  }

  #dialogue(id: DialogueId): StoredDialogue {
    let dialogue = this.#dialogues.get(id)
    if (dialogue === undefined) {
      dialogue = { events: [], answers: new Map(), seats: new Map(), readModels: null }
      this.#dialogues.set(id, dialogue)
    }
    return dialogue
  }
}

// Neither part holds a space.
const nameOf = ({ id, personId }: CommandKey): string => `${personId} ${id}`
