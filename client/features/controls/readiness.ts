// Who should be there before the dialogue starts, and who is not there yet.
import { attendancePanel } from '#shared/dialogue/report/attendancePanel.ts'
import { presentations } from '#shared/dialogue/agenda/presentations.ts'
import type { Organisation, Part } from '#shared/dialogue/organisation.ts'
import type { DialogueState } from '#shared/dialogue/state.ts'

/** One line of the list: everybody who plays that part. */
export interface Readiness {
  readonly part: Part
  readonly present: number
  readonly all: number
  /** Who is not there yet; presenters in the order in which they present. */
  readonly awaited: readonly Organisation[]
}

const parts: readonly Part[] = ['presents', 'panel', 'listens']

/** The parts that anybody plays: presenters first, then the panel, then listeners. */
export function readiness(state: DialogueState): readonly Readiness[] {
  const order = presentations(state.agenda).map(({ organisationId }) => organisationId)
  const placeOf = ({ id }: Organisation) => (order.includes(id) ? order.indexOf(id) : order.length)
  const entries = attendancePanel(state).groups.flatMap((group) => group.entries)
  return parts
    .map((part) => {
      const those = entries.filter(({ organisation }) => organisation.part === part)
      return {
        part,
        present: those.filter(({ status }) => status === 'present').length,
        all: those.length,
        awaited: those
          .filter(({ status }) => status !== 'present')
          .map(({ organisation }) => organisation)
          .toSorted((a, b) => placeOf(a) - placeOf(b)),
      }
    })
    .filter(({ all }) => all > 0)
}
