// What is worth telling about attendance: which organisations have come and which have left since it was told last.
import type { OrganisationId } from '#shared/dialogue/identifiers.ts'
import type { AttendancePanel } from '#shared/dialogue/report/attendancePanel.ts'

/** The organisations on the panel, each with its name and whether somebody is there. */
export type Standing = ReadonlyMap<OrganisationId, { readonly name: string; readonly isHere: boolean }>

/** Names of organisations. */
export interface News {
  readonly arrived: readonly string[]
  readonly departed: readonly string[]
}

/** How things stand on the panel. */
export function standingOf({ groups }: AttendancePanel): Standing {
  return new Map(
    groups
      .flatMap(({ entries }) => entries)
      .map(({ organisation, status }) => [
        organisation.id,
        { name: organisation.name, isHere: status === 'present' },
      ]),
  )
}

/** What has happened between two standings. That somebody turns out to be missing is seen, and not called out. */
export function newsBetween(told: Standing, now: Standing): News {
  const changed = [...now].filter(([id, { isHere }]) => (told.get(id)?.isHere ?? false) !== isHere)
  const names = (here: boolean) =>
    changed.filter(([, { isHere }]) => isHere === here).map(([, { name }]) => name)
  return { arrived: names(true), departed: names(false) }
}
