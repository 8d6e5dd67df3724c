// The attendance panel: which organisations are there now, and with how many people.
import type { Organisation, OrganisationKind } from '../organisation.ts'
import type { DialogueState } from '../state.ts'
import { organisationGroups } from './organisationGroups.ts'
import { isCounted, isThere, statusOf } from './presence.ts'
import type { AttendanceStatus } from './presence.ts'

/** An organisation on the panel. */
export interface PanelEntry {
  readonly organisation: Organisation
  readonly status: AttendanceStatus
  /** How many of its people are there. */
  readonly present: number
  /** How many people it is counted with: those invited, and those who came. */
  readonly people: number
}

export interface AttendancePanel {
  /** The panel's kind of organisation first, then the presenters', then the rest; by name within each. */
  readonly groups: readonly { readonly kind: OrganisationKind; readonly entries: readonly PanelEntry[] }[]
  readonly organisationsPresent: number
  readonly organisations: number
  readonly peoplePresent: number
}

/** The panel as the dialogue stands. It changes with events only, never by the mere passing of time. */
export function attendancePanel(state: DialogueState): AttendancePanel {
  const counted = Object.values(state.participants.people).filter((person) => isCounted(state, person))
  const byOrganisation = Map.groupBy(counted, ({ organisationId }) => organisationId)
  const groups = organisationGroups(state).map(({ kind, organisations }) => ({
    kind,
    entries: organisations.map((organisation): PanelEntry => {
      const people = byOrganisation.get(organisation.id) ?? []
      return {
        organisation,
        status: statusOf(state, people),
        present: people.filter(({ id }) => isThere(state, id)).length,
        people: people.length,
      }
    }),
  }))
  const entries = groups.flatMap((group) => group.entries)
  return {
    groups,
    organisationsPresent: entries.filter(({ status }) => status === 'present').length,
    organisations: entries.length,
    peoplePresent: entries.reduce((total, { present }) => total + present, 0),
  }
}
