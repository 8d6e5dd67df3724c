// The organisations of a dialogue in the order in which attendance lists them: the panel's kind first, then the presenters'.
import { formats } from '../format.ts'
import type { Organisation, OrganisationKind } from '../organisation.ts'
import { organisationKinds } from '../organisationKinds.ts'
import type { DialogueState } from '../state.ts'

/** Organisations of one kind, by name. */
export interface OrganisationGroup {
  readonly kind: OrganisationKind
  readonly organisations: readonly Organisation[]
}

const swedish = new Intl.Collator('sv')

/** The groups that have anybody in them: in a snabbdialog national actors, regions, municipalities, others. */
export function organisationGroups({ details, participants }: DialogueState): readonly OrganisationGroup[] {
  const { panelKind, presenterKind } = formats[details.formatId]
  const kinds = new Set<OrganisationKind>([panelKind, presenterKind, ...organisationKinds])
  const all = Object.values(participants.organisations).toSorted((a, b) => swedish.compare(a.name, b.name))
  return [...kinds]
    .map((kind) => ({ kind, organisations: all.filter((organisation) => organisation.kind === kind) }))
    .filter(({ organisations }) => organisations.length > 0)
}
