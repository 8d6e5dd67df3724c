// Organisations as choices: who may be named where, in the order of the alphabet.
import type { Organisation } from '#shared/dialogue/organisation.ts'
import type { ParticipantsState } from '#shared/dialogue/participants/state.ts'

/** What a list of choices wants. */
export interface Choice {
  readonly value: string
  readonly label: string
}

const swedish = new Intl.Collator('sv')

/** Those that sit in the panel. */
export function panelChoices(participants: ParticipantsState): readonly Choice[] {
  return choices(participants, ({ part }) => part === 'panel')
}

/** Those that present or listen. */
export function presenterChoices(participants: ParticipantsState): readonly Choice[] {
  return choices(participants, ({ part }) => part !== 'panel')
}

/** All of them. */
export function organisationChoices(participants: ParticipantsState): readonly Choice[] {
  return choices(participants, () => true)
}

/** People of the organisation that have access, by name; those whose names are unknown are left out. */
export function personChoices(
  { people }: ParticipantsState,
  organisationId: string | null,
  nameOf: (personId: string) => string | null,
): readonly Choice[] {
  return Object.values(people)
    .filter(
      (person) => !person.removed && person.role !== 'display' && person.organisationId === organisationId,
    )
    .flatMap(({ id }) => {
      const name = nameOf(id)
      return name === null ? [] : [{ value: id, label: name }]
    })
    .toSorted(byLabel)
}

function choices(
  { organisations }: ParticipantsState,
  include: (organisation: Organisation) => boolean,
): readonly Choice[] {
  return Object.values(organisations)
    .filter(include)
    .map(({ id, name }) => ({ value: id, label: name }))
    .toSorted(byLabel)
}

function byLabel(a: Choice, b: Choice): number {
  return swedish.compare(a.label, b.label)
}
