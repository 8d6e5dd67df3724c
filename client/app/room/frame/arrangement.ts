// How the parts of the room are arranged: side by side where there is room, one at a time behind tabs where there is not.
import { useMediaQuery } from '@mantine/hooks'

/** wide: everything side by side · two: notes, and one part beside them · phone: one part at a time. */
export type Arrangement = 'wide' | 'two' | 'phone'

/** The parts that tabs choose among. */
export const partNames = ['notes', 'agenda', 'attendance', 'results'] as const
export type PartName = (typeof partNames)[number]

/** The tabs of each arrangement. */
export const tabsOf: Readonly<Record<Arrangement, readonly PartName[]>> = {
  wide: [],
  two: ['agenda', 'attendance', 'results'],
  phone: partNames,
}

/** The parts that are in sight; results have a bar of their own where there is room for one. */
export function partsInSight(arrangement: Arrangement, chosen: PartName): readonly PartName[] {
  if (arrangement === 'wide') return ['notes', 'agenda', 'attendance']
  if (arrangement === 'phone') return [chosen]
  return ['notes', chosen === 'notes' ? 'agenda' : chosen]
}

/** Whether a header would take most of the window: one that is enlarged three or four times, or very low. */
export function useIsLow(): boolean {
  return useMediaQuery('(max-height: 22em)', false, { getInitialValueInEffect: false })
}

/** The arrangement that suits the window. */
export function useArrangement(): Arrangement {
  const now = { getInitialValueInEffect: false }
  const isWide = useMediaQuery('(min-width: 1200px)', false, now)
  const isTwo = useMediaQuery('(min-width: 800px)', false, now)
  if (isWide) return 'wide'
  return isTwo ? 'two' : 'phone'
}
