// What the commands about areas lead to, or why they are refused.
import { ok } from '../../lib/result.ts'
import { reject } from '../rejection.ts'
import type { Decision } from '../rejection.ts'
import { changedSince, realChanges } from '../revision.ts'
import type { AreaFields } from './area.ts'
import type { AreaCommand } from './commands.ts'
import type { AreaEvent } from './events.ts'
import type { AreasState } from './state.ts'

/** The most areas one dialogue may hold. */
const mostAreas = 500

/** What these rules look at. */
export interface AreasSituation {
  readonly areas: AreasState
  readonly hasOrganisation: (organisationId: string) => boolean
  readonly hasSlot: (slotId: string) => boolean
  readonly newId: () => string
}

/** Decides one command about areas. Who may give it is checked before. */
export function decideAreas(situation: AreasSituation, command: AreaCommand): Decision<AreaEvent> {
  switch (command.type) {
    case 'area.record': {
      if (Object.keys(situation.areas.areas).length >= mostAreas) {
        return reject('limit-reached', 'The dialogue has no room for more areas')
      }
      if (command.slotId !== null && !situation.hasSlot(command.slotId)) {
        return reject('not-found', 'No such slot in the agenda')
      }
      if (!knowsAll(situation, command.fields)) {
        return reject('not-found', 'No such organisation in the dialogue')
      }
      const { areaId = situation.newId(), slotId, fields } = command
      if (situation.areas.areas[areaId] !== undefined) {
        return reject('already-so', 'An area of that id is there')
      }
      return ok([{ type: 'area.recorded', areaId, slotId, fields }])
    }
    case 'area.change': {
      const area = situation.areas.areas[command.areaId]
      if (area === undefined) return reject('not-found', 'No such area')
      const changes = realChanges<AreaFields>(area, command.changes)
      if (Object.keys(changes).length === 0) return reject('already-so', 'Nothing to change')
      if (!knowsAll(situation, changes)) return reject('not-found', 'No such organisation in the dialogue')
      const taken = changedSince(area, command.baseRevision, Object.keys(changes))
      if (taken.length > 0) {
        return reject('changed-meanwhile', `Somebody else has changed: ${taken.join(', ')}`)
      }
      return ok([{ type: 'area.changed', areaId: area.id, changes }])
    }
  }
}

function knowsAll(situation: AreasSituation, fields: Partial<AreaFields>): boolean {
  return [...(fields.regionIds ?? []), ...(fields.actorIds ?? [])].every(situation.hasOrganisation)
}
