// What a letter is written from: the reason, how things are, who gets it, and where its links lead.
import type { OrganisationId, PersonId } from '#shared/dialogue/identifiers.ts'
import type { DialogueState } from '#shared/dialogue/state.ts'
import type { Person } from '#server/storage/people.ts'
import type { Letter } from './letter.ts'
import type { MailReason } from './reasons.ts'

/** Everything that a letter is written from. */
export interface Occasion {
  readonly reason: MailReason
  readonly state: DialogueState
  readonly person: Person
  /** On to what the letter is about. */
  readonly link: string
  /** On to the summary of the dialogue. */
  readonly summaryLink: string
  /** The names of people, the contact persons whom the letter tells of among them; whoever has been erased has none. */
  readonly names: ReadonlyMap<PersonId, string>
}

/** What a letter says, between its greeting and its small print. */
export type Content = Pick<Letter, 'subject' | 'paragraphs'>

/** What an organisation is called in the dialogue. */
export function nameOf({ participants }: DialogueState, id: OrganisationId): string {
  return participants.organisations[id]?.name ?? id
}
