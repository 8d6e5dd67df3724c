// Who met whom in a series: how long each organisation of the panel has heard each presenter, all dialogues together.
import { overhearing } from '#shared/dialogue/report/overhearing.ts'
import { hasBegun } from '#shared/dialogue/timer/state.ts'
import { milliseconds } from '#shared/time/instant.ts'
import type { Duration } from '#shared/time/instant.ts'
import { dayOf } from '#shared/time/stockholm.ts'
import type { NamedOrganisation } from '#shared/protocol/http/followUps.ts'
import type { ExportSnapshot } from '../snapshot.ts'

/** What has come of one presenter's presentations. */
export interface Meetings {
  readonly presenter: NamedOrganisation
  /** The days on which it presented, the earliest first. */
  readonly days: readonly string[]
  /** The longest first; organisations that heard nothing of it are not in it. */
  readonly heardBy: readonly { readonly organisation: NamedOrganisation; readonly heard: Duration }[]
}

interface Gathered {
  readonly presenter: NamedOrganisation
  readonly days: Set<string>
  readonly heardBy: Map<string, { readonly organisation: NamedOrganisation; readonly heard: Duration }>
}

/** Every organisation that has presented, by name. */
export function meetings(dialogues: readonly ExportSnapshot[]): readonly Meetings[] {
  const gathered = new Map<string, Gathered>()
  for (const { state, now } of dialogues) {
    const { presentations, rows } = overhearing(state, now)
    for (const { id, organisationId } of presentations) {
      const presenter = organisationId === null ? undefined : state.participants.organisations[organisationId]
      if (presenter === undefined || !hasBegun(state.timer, id)) continue
      const of: Gathered = gathered.get(presenter.id) ?? { presenter, days: new Set(), heardBy: new Map() }
      gathered.set(presenter.id, of)
      of.days.add(dayOf(state.details.plannedStart))
      for (const { organisation, hearings } of rows) {
        const heard = hearings.find(({ slot }) => slot.id === id)?.heard ?? 0
        if (organisation.part !== 'panel' || heard === 0) continue
        const before = of.heardBy.get(organisation.id)?.heard ?? 0
        of.heardBy.set(organisation.id, { organisation, heard: milliseconds(before + heard) })
      }
    }
  }
  return [...gathered.values()]
    .map(({ presenter, days, heardBy }) => ({
      presenter,
      days: [...days].toSorted(),
      heardBy: [...heardBy.values()].toSorted((a, b) => b.heard - a.heard),
    }))
    .toSorted((a, b) => a.presenter.name.localeCompare(b.presenter.name, 'sv'))
}
