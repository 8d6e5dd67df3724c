// What a dialogue needs of a storage: the log of its events, the answers to its commands, and what is searched for across dialogues.
import type { RecordedEvent } from '#shared/dialogue/events.ts'
import type { DialogueId, PersonId } from '#shared/dialogue/identifiers.ts'
import type { Participant } from '#shared/dialogue/participants/state.ts'
import type { Result } from '#shared/lib/result.ts'
import type { DialogueSummary } from '#shared/protocol/http/session.ts'
import type { CommandAnswer } from '#shared/protocol/socket.ts'
import type { ResultsChange } from './results.ts'

/** A command by the id its sender gave it; ids of different people are different commands. */
export interface CommandKey {
  readonly id: string
  readonly personId: PersonId
}

/** A command with its answer, kept so that a repeat gets the same. */
export interface AnsweredCommand extends CommandKey {
  readonly answer: CommandAnswer
}

/** A dialogue as lists show it, to whomever. */
export type StoredSummary = Omit<DialogueSummary, 'role'>

/** A seat in a dialogue, for finding the dialogues of a person. */
export interface StoredSeat extends Participant {
  readonly dialogueId: DialogueId
}

/** What follows from the log and is searched for; written together with the events it follows from. */
export interface ReadModels {
  /** The dialogue as it is after the events. */
  readonly summary: StoredSummary
  /** How many people are marked as present after the events. */
  readonly present: number
  /** The seats that the events added or changed, as they are after them; the others stay as they are. */
  readonly seats: readonly Participant[]
  /** What has changed of areas, follow-ups and rounds of reports. */
  readonly results: ResultsChange
}

/** The read models of a dialogue as its log says they are, to be written in the place of what an earlier program wrote. */
export interface Rewrite {
  readonly dialogueId: DialogueId
  /** The number of the last event that they follow from. */
  readonly seq: number
  readonly readModels: ReadModels
}

/** Events to add to a dialogue's log, and everything that must be on disk together with them. */
export interface Append {
  readonly dialogueId: DialogueId
  /** The number of the last event they were decided on; 0 for a new dialogue. */
  readonly after: number
  /** At least one, numbered from `after + 1` without gaps. */
  readonly events: readonly RecordedEvent[]
  /** The command they answer; `null` when nobody waits for an answer. */
  readonly command: AnsweredCommand | null
  readonly readModels: ReadModels
}

/**
 * The log of every dialogue. `(dialogueId, seq)` is the key, so that of two writers, also on different nodes, one loses.
 * Every method rejects with a `StorageError` when the storage fails, and then nothing was written.
 */
export interface EventLog {
  /**
   * Writes all of it in one transaction; resolves when it is on disk. `conflict`: somebody else has appended after `after`, or
   * the command has been answered already. Nothing was written then: read what came, look for an answer, decide again.
   */
  append(append: Append): Promise<Result<void, 'conflict'>>
  /** Keeps the answer of a command that led to no events. The first answer stays when there is one. */
  keepAnswer(dialogueId: DialogueId, command: AnsweredCommand): Promise<void>
  /** The events after number `afterSeq`, in order; none for a dialogue that does not exist. */
  read(dialogueId: DialogueId, afterSeq: number): Promise<readonly RecordedEvent[]>
  /** The answer that this person's command got, or `null`. */
  answerTo(dialogueId: DialogueId, command: CommandKey): Promise<CommandAnswer | null>
  /** The summaries of those of these dialogues that exist, the earliest planned start first. */
  summaries(dialogueIds: readonly DialogueId[]): Promise<readonly StoredSummary[]>
  /** Every seat that one of these people has in any dialogue, removed ones too. */
  seatsOf(personIds: readonly PersonId[]): Promise<readonly StoredSeat[]>
  /** The dialogues in which somebody is marked as present. */
  withSomebodyPresent(): Promise<readonly DialogueId[]>
  /** The dialogues whose read models were written by a program with an earlier `READ_MODELS_VERSION`. */
  outdated(): Promise<readonly DialogueId[]>
  /** Writes a dialogue's read models anew. `conflict`: there are events after `seq`; nothing was written then. */
  rewrite(rewrite: Rewrite): Promise<Result<void, 'conflict'>>
}
