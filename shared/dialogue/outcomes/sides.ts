// Both sides of an area: what each of its organisations last reported, and whether they say the same.
import type { AreaId, OrganisationId } from '../identifiers.ts'
import type { NamedOrganisations, OutcomeReport } from './outcome.ts'
import type { OutcomesState } from './state.ts'

/** One side of an area: an organisation it names, with its latest report, or `null` when it has not reported. */
export interface Side {
  readonly organisationId: OrganisationId
  readonly report: OutcomeReport | null
}

/** An area as its sides see it. */
export interface AreaOutcome {
  readonly sides: readonly Side[]
  /** agreed: all who reported named the same kinds · differing: they did not · none: nobody has reported yet. */
  readonly agreement: 'agreed' | 'differing' | 'none'
  /** Whether every side has reported. */
  readonly complete: boolean
}

/** The latest report of each organisation that the area names, regions first. */
export function areaOutcome(
  area: NamedOrganisations & { readonly id: AreaId },
  outcomes: OutcomesState,
): AreaOutcome {
  const sides = [...new Set([...area.regionIds, ...area.actorIds])].map((organisationId): Side => {
    const report = outcomes.reports.findLast(
      (candidate) => candidate.areaId === area.id && candidate.organisationId === organisationId,
    )
    return { organisationId, report: report ?? null }
  })
  const said = sides.flatMap(({ report }) => (report === null ? [] : [report.kinds.toSorted().join(' ')]))
  return {
    sides,
    agreement: said.length === 0 ? 'none' : new Set(said).size === 1 ? 'agreed' : 'differing',
    complete: said.length === sides.length,
  }
}
