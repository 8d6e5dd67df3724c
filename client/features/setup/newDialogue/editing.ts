// The steps in which a draft is edited, as pure functions.
import { nationalActors } from '#shared/catalogue/nationalActors.ts'
import type { Organisation } from '#shared/dialogue/organisation.ts'
import { formats } from '#shared/dialogue/format.ts'
import type { Draft } from './draft.ts'

/** The draft with another lead, who then takes part in the panel. */
export function withLead(draft: Draft, leadId: string): Draft {
  const takesPart = draft.organisations.some(({ id }) => id === leadId)
  const actor = nationalActors.find(({ id }) => id === leadId)
  const joining: readonly Organisation[] =
    takesPart || actor === undefined
      ? []
      : [{ id: actor.id, name: actor.name, kind: 'national-actor', part: 'panel' }]
  return { ...draft, leadId, organisations: [...draft.organisations, ...joining] }
}

/** The draft in another format: presenters and panel of the old one keep no part that the new one would not offer. */
export function withFormat(draft: Draft, formatId: Draft['formatId']): Draft {
  const { presenterKind, panelKind } = formats[formatId]
  const partOf = ({ kind, part }: Organisation): Organisation['part'] => {
    if (part === 'listens') return part
    if (kind === presenterKind) return 'presents'
    return kind === panelKind ? 'panel' : part
  }
  return {
    ...draft,
    formatId,
    organisations: draft.organisations.map((organisation) => ({
      ...organisation,
      part: partOf(organisation),
    })),
  }
}

/** The organisations with the presenters in the order of `presenterIds`, each kind of part keeping its places. */
export function inPresentingOrder(
  organisations: readonly Organisation[],
  presenterIds: readonly string[],
): Organisation[] {
  const presents = ({ part }: Organisation) => part === 'presents'
  const ordered = organisations
    .filter(presents)
    .toSorted((one, other) => presenterIds.indexOf(one.id) - presenterIds.indexOf(other.id))
  return organisations.map((organisation) =>
    presents(organisation) ? (ordered.shift() ?? organisation) : organisation,
  )
}
