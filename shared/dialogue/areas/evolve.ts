// How the areas follow from what has happened.
import type { Instant } from '../../time/instant.ts'
import type { PersonId } from '../identifiers.ts'
import { revise } from '../revision.ts'
import type { Area, AreaFields } from './area.ts'
import type { AreaEvent } from './events.ts'
import type { AreasState } from './state.ts'

/** The areas after `event`, which `by` made happen at `at`. Pure. */
export function evolveAreas(
  state: AreasState,
  event: AreaEvent,
  at: Instant,
  by: PersonId | null,
): AreasState {
  switch (event.type) {
    case 'area.recorded':
      return withArea(state, {
        ...event.fields,
        id: event.areaId,
        slotId: event.slotId,
        recordedAt: at,
        recordedBy: by,
        revision: 1,
        history: [],
      })
    case 'area.changed': {
      const area = state.areas[event.areaId]
      return area === undefined
        ? state
        : withArea(state, { ...area, ...revise<AreaFields>(area, area, event.changes, at, by) })
    }
  }
}

function withArea(state: AreasState, area: Area): AreasState {
  return { areas: { ...state.areas, [area.id]: area } }
}
