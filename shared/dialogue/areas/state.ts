// The areas for continued dialogue that have been recorded.
import type { AreaId } from '../identifiers.ts'
import type { Area } from './area.ts'

export interface AreasState {
  /** In the order they were recorded. */
  readonly areas: Readonly<Record<AreaId, Area>>
}

export const noAreas: AreasState = { areas: {} }
