// Who met whom in a series: how long each organisation of the panel has heard each presenter, all dialogues together.
import { overhearing } from '#shared/dialogue/report/overhearing.ts'
import { hasBegun } from '#shared/dialogue/timer/state.ts'
import { milliseconds } from '#shared/time/instant.ts'
import type { Duration, Instant } from '#shared/time/instant.ts'
import { dayOf } from '#shared/time/stockholm.ts'
import type { NamedOrganisation } from '#shared/protocol/http/followUps.ts'
import type { ExportSnapshot } from '../snapshot.ts'

/** An organisation of the panel, and how long it heard. */
interface Heard {
  readonly organisation: NamedOrganisation
  readonly heard: Duration
}

/** One presentation that has begun: who presented, and who of the panel heard anything of it. */
export interface Meeting {
  readonly presenter: NamedOrganisation
  readonly heardBy: readonly Heard[]
}

/** What has come of one presenter's presentations. */
export interface Meetings {
  readonly presenter: NamedOrganisation
  /** The days on which it presented, the earliest first. */
  readonly days: readonly string[]
  /** The longest first; organisations that heard nothing of it are not in it. */
  readonly heardBy: readonly Heard[]
}

interface Gathered {
  readonly presenter: NamedOrganisation
  readonly days: Set<string>
  readonly heardBy: Map<string, Heard>
}

/** The presentations of one dialogue. */
export function meetingsIn({ state, now }: ExportSnapshot): readonly Meeting[] {
  const { presentations, rows } = overhearing(state, now)
  return presentations.flatMap(({ id, organisationId }): readonly Meeting[] => {
    const presenter = organisationId === null ? undefined : state.participants.organisations[organisationId]
    if (presenter === undefined || !hasBegun(state.timer, id)) return []
    const heardBy = rows.flatMap(({ organisation, hearings }): readonly Heard[] => {
      const heard = hearings.find(({ slot }) => slot.id === id)?.heard
      return organisation.part !== 'panel' || heard === undefined || heard === 0
        ? []
        : [{ organisation: named(organisation), heard }]
    })
    return [{ presenter: named(presenter), heardBy }]
  })
}

/** Every organisation that has presented in these dialogues, by name. */
export function allMeetings(
  dialogues: readonly { readonly plannedStart: Instant; readonly meetings: readonly Meeting[] }[],
): readonly Meetings[] {
  const gathered = new Map<string, Gathered>()
  for (const { plannedStart, meetings } of dialogues) {
    for (const { presenter, heardBy } of meetings) {
      const of: Gathered = gathered.get(presenter.id) ?? { presenter, days: new Set(), heardBy: new Map() }
      gathered.set(presenter.id, of)
      of.days.add(dayOf(plannedStart))
      for (const { organisation, heard } of heardBy) {
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

const named = ({ id, name }: NamedOrganisation): NamedOrganisation => ({ id, name })
