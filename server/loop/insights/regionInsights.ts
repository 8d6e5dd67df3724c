// What dialogues add up to for each region: when it last took part, who has heard it, and what is still open.
import { regions } from '#shared/catalogue/regions.ts'
import type { OrganisationId } from '#shared/dialogue/identifiers.ts'
import { isOverdue, isUnfinished } from '#shared/dialogue/unfinished.ts'
import { HEARD_FROM } from '#shared/protocol/http/insights.ts'
import type { Hearer, RegionInsight } from '#shared/protocol/http/insights.ts'
import type { NamedOrganisation } from '#shared/protocol/http/followUps.ts'
import type { FoundHeld } from '#server/storage/results.ts'
import type { Facts } from './facts.ts'

const byName = new Intl.Collator('sv')
const inOrder = (a: NamedOrganisation, b: NamedOrganisation) => byName.compare(a.name, b.name)

/** The organisations that sat in the panel of any dialogue, whether they came or not. By name. */
export function panelActors(held: readonly FoundHeld[]): readonly NamedOrganisation[] {
  const names = latestNames(held)
  const inPanel = held.flatMap(({ organisations }) => organisations.filter(({ part }) => part === 'panel'))
  const ids = new Set(inPanel.map(({ id }) => id))
  return [...ids].map((id) => ({ id, name: names.get(id) ?? id })).toSorted(inOrder)
}

/** Every region of the catalogue in its order, then whoever else presented, by name. */
export function regionInsights(facts: Facts): readonly RegionInsight[] {
  const names = latestNames(facts.held)
  const actors = panelActors(facts.held)
  const known = new Set(regions.map(({ id }) => id))
  const presenters = facts.held.flatMap(({ presentations }) =>
    presentations.map(({ presenterId }) => presenterId),
  )
  const others = [...new Set(presenters)]
    .filter((id) => !known.has(id))
    .map((id) => ({ id, name: names.get(id) ?? id }))
    .toSorted(inOrder)
  const hearings = hearingsByPresenter(facts.held)
  return [...regions.map(({ id, name }) => ({ id, name: names.get(id) ?? name })), ...others].map(
    ({ id, name }): RegionInsight => {
      const heard = hearings.get(id) ?? new Map<OrganisationId, number>()
      const hearers = [...heard]
        .map(([hearer, times]): Hearer => ({ id: hearer, name: names.get(hearer) ?? hearer, times }))
        .toSorted((a, b) => b.times - a.times || inOrder(a, b))
      const isActor = (one: NamedOrganisation) => actors.some((actor) => actor.id === one.id)
      return {
        id,
        name,
        ...attendanceOf(id, facts.held),
        heardByActors: hearers.filter(isActor),
        heardByOthers: hearers.filter((hearer) => !isActor(hearer)),
        notMet: actors.filter((actor) => actor.id !== id && !heard.has(actor.id)),
        ...resultsOf(id, facts),
      }
    },
  )
}

/** What each organisation was called in the latest dialogue that it was in. */
function latestNames(held: readonly FoundHeld[]): ReadonlyMap<OrganisationId, string> {
  return new Map(
    held.flatMap(({ organisations }) => organisations.map(({ id, name }) => [id, name] as const)),
  )
}

/** For each presenter, how many of its presentations each organisation heard. */
function hearingsByPresenter(
  held: readonly FoundHeld[],
): ReadonlyMap<OrganisationId, ReadonlyMap<OrganisationId, number>> {
  const counts = new Map<OrganisationId, Map<OrganisationId, number>>()
  for (const { presenterId, heardBy } of held.flatMap(({ presentations }) => presentations)) {
    const own = counts.get(presenterId) ?? new Map<OrganisationId, number>()
    counts.set(presenterId, own)
    for (const { organisationId, share } of heardBy) {
      if (share >= HEARD_FROM) own.set(organisationId, (own.get(organisationId) ?? 0) + 1)
    }
  }
  return counts
}

function attendanceOf(
  id: OrganisationId,
  held: readonly FoundHeld[],
): Pick<RegionInsight, 'presented' | 'listened' | 'last'> {
  const presenting = held.filter(({ presentations }) =>
    presentations.some(({ presenterId }) => presenterId === id),
  )
  const listening = held.filter(
    (dialogue) =>
      !presenting.includes(dialogue) &&
      dialogue.organisations.some((organisation) => organisation.id === id && organisation.tookPart),
  )
  const last = held.findLast((dialogue) => presenting.includes(dialogue) || listening.includes(dialogue))
  return {
    presented: presenting.length,
    listened: listening.length,
    last:
      last === undefined
        ? null
        : {
            dialogueId: last.dialogueId,
            title: last.dialogueTitle,
            start: last.dialogueStart,
            part: presenting.includes(last) ? 'presents' : 'listens',
          },
  }
}

function resultsOf(
  id: OrganisationId,
  { areas, followUps, today }: Facts,
): Pick<RegionInsight, 'areas' | 'reportedAreas' | 'openFollowUps' | 'overdue'> {
  const concerns = ({ regions: named }: { readonly regions: readonly NamedOrganisation[] }) =>
    named.some((organisation) => organisation.id === id)
  const ownAreas = areas.filter(concerns)
  const open = followUps.filter((followUp) => isUnfinished(followUp) && concerns(followUp))
  return {
    areas: ownAreas.length,
    reportedAreas: ownAreas.filter(({ outcome }) => outcome.agreement !== 'none').length,
    openFollowUps: open.length,
    overdue: open.filter((followUp) => isOverdue(followUp, today)).length,
  }
}
